import { describe, expect, it } from '@jest/globals';
import type { ValidationView } from '@rungs/contracts/validations.js';
import { screen, waitFor, within } from '@testing-library/react';
import { mara, renderPage } from '../test/render.js';
import { answer } from '../test/server.js';
import ValidationsPage from './validations-page.js';

const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000004${String(n).padStart(2, '0')}`;
const me = { personId: mara.membership.personId, name: 'Mara Velasco' };
const jonas = { personId: id(90), name: 'Jonas Weil' };

const request = (wish: Partial<ValidationView> = {}): ValidationView => ({
  id: id(1),
  version: 1,
  asker: jonas,
  asked: me,
  askedAs: 'peer',
  opportunity: {
    ...{ id: id(5), title: 'Flaky tests', problem: 'Half the builds fail.', whoIsHurt: 'Everybody who merges' },
    ...{ kpiName: 'Lead time', size: 4, effort: 2, confidence: 3, demoUrl: null },
  },
  question: 'Worth a week?',
  state: 'asked',
  answer: null,
  comment: '',
  answeredAt: null,
  abilities: ['answer'],
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  ...wish,
});

function requests(received: ValidationView[], asked: ValidationView[] = [], more: Record<string, object> = {}) {
  return answer({
    'GET /validations': ({ path }) => {
      const items = path.includes('direction=received') ? received : asked;
      return { body: { items, nextCursor: null, openCount: items.filter(({ state }) => state === 'asked').length } };
    },
    ...more,
  });
}

describe('is it worthwhile?', () => {
  it('is answered with the opportunity before one, and another way takes a word', async () => {
    const log = requests([request()], [], { [`POST /validations/${id(1)}/answer`]: request({ state: 'answered' }) });
    const { user } = await renderPage(<ValidationsPage />);
    await user.click(await screen.findByRole('button', { name: 'Answer' }));
    const drawer = await screen.findByRole('dialog', { name: 'Jonas Weil asks you' });
    expect(within(drawer).getByText('Half the builds fail.')).toBeVisible();
    await user.click(within(drawer).getByText('Another way'));
    await user.click(within(drawer).getByRole('button', { name: /Answer/ }));
    expect((await within(drawer).findAllByText(/Say in a few words why/))[0]).toBeVisible();
    expect(log.some(({ method }) => method === 'POST')).toBe(false);
    await user.type(within(drawer).getByRole('textbox', { name: 'Why' }), 'Look at the fixtures.');
    await user.click(within(drawer).getByRole('button', { name: /Answer/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = log.find(({ method }) => method === 'POST');
    expect([sent?.body, sent?.headers.get('if-match')]).toEqual([
      { answer: 'redirect', comment: 'Look at the fixtures.' },
      '"1"',
    ]);
  });

  it('shows what the others said, and what still waits can be withdrawn', async () => {
    const mine = { asker: me, asked: jonas };
    const log = requests(
      [],
      [
        request({ ...mine, abilities: ['withdraw'] }),
        request({ ...mine, id: id(2), state: 'answered', answer: 'not_now', comment: 'After launch.', abilities: [] }),
      ],
      { [`POST /validations/${id(1)}/withdrawal`]: request({ ...mine, state: 'withdrawn', abilities: [] }) },
    );
    const { user } = await renderPage(<ValidationsPage />);
    expect(await screen.findByText('After launch.')).toBeVisible();
    expect(screen.getByText('Not now')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Withdraw the question to Jonas Weil' }));
    expect(await screen.findByText('Jonas Weil does not see it any more.')).toBeVisible();
    expect(log.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});
