import { describe, expect, it } from '@jest/globals';
import type { HelpRequestView } from '@rungs/contracts/help-requests.js';
import { screen, waitFor, within } from '@testing-library/react';
import { mara, renderPage, viewerWith } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import HelpPage from './help-page.js';
import { HelpPanel } from './help-panel.js';

const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000005${String(n).padStart(2, '0')}`;
const { personId } = mara.membership;
const me = { personId, name: 'Mara Velasco' };
const jonas = { personId: id(90), name: 'Jonas Weil' };

const request = (wish: Partial<HelpRequestView> = {}): HelpRequestView => ({
  id: id(1),
  version: 1,
  asker: jonas,
  asked: me,
  about: { kind: 'goal', id: id(5), title: 'Halve the build', why: 'It is slow.' },
  question: 'Where would you begin?',
  audience: 'private',
  state: 'pending',
  note: '',
  parts: [],
  takesInto: [],
  answeredAt: null,
  visibleTo: [jonas, me],
  abilities: ['answer', 'decline'],
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedAt: '2026-11-20T10:00:00.000Z',
  ...wish,
});
const parts = ['Measure', 'Cut', 'Tell'].map((title, n) => ({ id: id(10 + n), title, takenOn: null }));
const mine = request({
  ...{ asker: me, asked: jonas, state: 'answered', version: 2, parts, note: 'Numbers first.' },
  ...{ abilities: ['take_over', 'update'], takesInto: ['about', 'new_goal'], visibleTo: [me, jonas] },
});

const list = (items: HelpRequestView[], abilities: string[] = []) => ({
  ...{ items, nextCursor: null, abilities },
  pendingCount: items.filter(({ state }) => state === 'pending').length,
});
function requests(received: HelpRequestView[], asked: HelpRequestView[] = [], more: Record<string, object> = {}) {
  return answer({
    'GET /help-requests': list(received),
    [`GET /people/${personId}/help-requests`]: list(asked, ['create']),
    ...more,
  });
}
const acts = `POST /help-requests/${id(1)}/acts`;
const sent = (log: ReturnType<typeof requests>) => log.find(({ method }) => method === 'POST');

describe('how would you break it down?', () => {
  it('is answered in parts, typed one after the other, in the order one would do them', async () => {
    const log = requests([request()], [], { [acts]: request({ state: 'answered' }) });
    const { user } = await renderPage(<HelpPage />);
    await user.click(await screen.findByRole('button', { name: 'Answer' }));
    const drawer = await screen.findByRole('dialog', { name: 'Jonas Weil asks how you would do it' });
    expect(within(drawer).getByText('Where would you begin?')).toBeVisible();
    const part = (n: number) => within(drawer).getByRole('textbox', { name: `Part ${n}` });
    await user.type(part(1), 'Cut{Enter}');
    await waitFor(() => expect(part(2)).toHaveFocus());
    await user.type(part(2), 'Measure');
    await user.click(within(drawer).getByRole('button', { name: 'Move part 2 up' }));
    await user.click(within(drawer).getByRole('button', { name: /^Answer/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect([sent(log)?.body, sent(log)?.headers.get('if-match')]).toEqual([
      { act: 'answer', parts: [{ title: 'Measure' }, { title: 'Cut' }], note: '' },
      '"1"',
    ]);
  });

  it('asks for one part at least, or a word that one cannot', async () => {
    const log = requests([request()], [], { [acts]: request({ state: 'declined' }) });
    const { user } = await renderPage(<HelpPage />);
    await user.click(await screen.findByRole('button', { name: 'Answer' }));
    const drawer = await screen.findByRole('dialog');
    await user.click(within(drawer).getByRole('button', { name: /^Answer/ }));
    expect((await within(drawer).findAllByRole('alert'))[0]).toBeVisible();
    expect(sent(log)).toBeUndefined();
    await user.click(within(drawer).getByText('I cannot help here'));
    await user.type(within(drawer).getByRole('textbox', { name: /Why not/ }), 'Ask Priya.');
    await user.click(within(drawer).getByRole('button', { name: /^Decline/ }));
    await waitFor(() => expect(sent(log)?.body).toEqual({ act: 'decline', note: 'Ask Priya.' }));
  });

  it('becomes one’s own breakdown with one press, or the parts that fit', async () => {
    const log = requests([], [mine], { [acts]: mine });
    const { user } = await renderPage(<HelpPage />);
    await user.click(await screen.findByRole('button', { name: 'Take over' }));
    const drawer = await screen.findByRole('dialog', { name: 'Make it your breakdown' });
    expect(within(drawer).getByRole('button', { name: /Take over 3 parts/ })).toBeVisible();
    await user.click(within(drawer).getByRole('checkbox', { name: 'Cut' }));
    await user.click(within(drawer).getByText('A goal of their own'));
    await user.click(within(drawer).getByRole('button', { name: /Take over 2 parts/ }));
    await waitFor(() =>
      expect(sent(log)?.body).toEqual({ act: 'take_over', partIds: [id(10), id(12)], into: 'new_goal' }),
    );
    expect(await screen.findByText('2 parts are yours now.')).toBeVisible();
  });

  it('shows both versions where another window took parts over', async () => {
    const current = {
      ...mine,
      version: 3,
      parts: parts.map((part, n) => (n ? part : { ...part, takenOn: '2026-11-23' })),
    };
    requests([], [mine], { [acts]: () => problem(412, 'stale', { current }) });
    const { user } = await renderPage(<HelpPage />);
    await user.click(await screen.findByRole('button', { name: 'Take over' }));
    await user.click(await screen.findByRole('button', { name: /Take over 3 parts/ }));
    expect(await screen.findByRole('dialog', { name: /changed|meanwhile/i })).toBeVisible();
  });

  it('says who reads it where one asks, and opens to the manager only by choice', async () => {
    const log = requests([], [], { [`POST /people/${personId}/help-requests`]: { ...mine, asked: jonas } });
    const { user } = await renderPage(<HelpPanel personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'Ask how to break it down' }));
    const drawer = await screen.findByRole('dialog', { name: 'Ask how to break it down' });
    expect(within(drawer).getByRole('radio', { name: 'The two of you' })).toBeChecked();
    await user.click(within(drawer).getByText('Dana Whitlock as well'));
    expect(within(drawer).getByText(/Dana Whitlock reads the question/)).toBeVisible();
    await user.type(within(drawer).getByRole('textbox', { name: 'What you want to break down' }), 'A talk');
    await user.click(within(drawer).getByRole('button', { name: /^Ask/ }));
    expect((await within(drawer).findAllByRole('alert'))[0]).toBeVisible();
    expect(sent(log)).toBeUndefined();
  });

  it('tells a manager that nothing was opened to them', async () => {
    answer({ [`GET /people/${jonas.personId}/help-requests`]: list([]) });
    await renderPage(<HelpPanel personId={jonas.personId} />, { viewer: viewerWith({ isManager: true }) });
    expect(await screen.findByText(/stays between the two, unless it was opened to you/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
