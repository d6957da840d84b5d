import { describe, expect, it } from '@jest/globals';
import type { CircleMemberView } from '@rungs/contracts/circle.js';
import { screen, waitFor, within } from '@testing-library/react';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked } from '../test/server.js';
import CirclePage from './circle-page.js';

const { personId } = mara.membership;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000007${String(n).padStart(2, '0')}`;
const me = { personId, name: 'Mara Velasco' };
const noor = { personId: id(90), name: 'Noor Haddad' };
const at = { createdAt: '2026-11-01T10:00:00.000Z', updatedAt: '2026-11-01T10:00:00.000Z' };

const place = (wish: Partial<CircleMemberView> = {}): CircleMemberView => ({
  ...{ id: id(1), personId, version: 2, person: me, member: noor, role: 'mentor', note: '', sharesCoverage: false },
  ...{ state: 'accepted', answeredOn: '2026-11-01', abilities: ['update', 'end'], ...at },
  ...wish,
});
const nothingElse = {
  ...{ title: '', email: null, department: null, manager: null, level: null, location: '' },
  ...{ active: true, reports: 0 },
};
const table = (mine: CircleMemberView[], others: CircleMemberView[] = []) => ({
  [`GET /people/${personId}/circle`]: { items: mine, nextCursor: null, abilities: ['invite'] },
  'GET /circle-members': { items: others, nextCursor: null, abilities: [] },
});
const sent = (log: readonly Asked[], method: string) => log.find((asked) => asked.method === method);

describe('the circle', () => {
  it('teaches what it is for, and asks somebody in', async () => {
    const log = answer({
      ...table([]),
      'GET /people': {
        items: [{ ...nothingElse, id: noor.personId, name: noor.name }],
        nextCursor: null,
        abilities: [],
      },
      [`POST /people/${personId}/circle`]: () => ({ status: 201, body: place({ state: 'invited' }) }),
    });
    const { user } = await renderPage(<CirclePage />);
    // The first to draw the page also pays for loading its modules.
    await user.click(await screen.findByRole('button', { name: 'Ask somebody in' }, { timeout: 4_000 }));
    const drawer = await screen.findByRole('dialog', { name: 'Ask somebody into your circle' });
    await user.type(within(drawer).getByRole('combobox', { name: 'Whom' }), 'Noor');
    await user.click(await screen.findByRole('option', { name: /Noor Haddad/ }));
    await user.click(within(drawer).getByRole('radio', { name: 'Sponsor' }));
    await user.click(within(drawer).getByRole('checkbox'));
    await user.click(within(drawer).getByRole('button', { name: 'Ask them' }));
    await screen.findByText('Noor Haddad is asked');
    expect(sent(log, 'POST')?.body).toEqual({
      ...{ memberId: noor.personId, role: 'sponsor', sharesCoverage: true, note: '' },
    });
  });

  it('says who is in it and what they see, which can be widened and ended', async () => {
    const log = answer({
      ...table([place()]),
      [`PATCH /circle-members/${id(1)}`]: place({ sharesCoverage: true }),
      [`POST /circle-members/${id(1)}/acts`]: place({ state: 'ended', abilities: [] }),
    });
    const { user } = await renderPage(<CirclePage />);
    await screen.findByText('Reads the records shared with the circle');
    await user.click(screen.getByRole('button', { name: 'What to do with Noor Haddad' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Show coverage and steps' }));
    await waitFor(() => expect(sent(log, 'PATCH')?.body).toEqual({ sharesCoverage: true }));
    await user.click(screen.getByRole('button', { name: 'What to do with Noor Haddad' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Let go' }));
    await screen.findByText('It has ended, and Noor Haddad is told');
    expect(sent(log, 'POST')?.headers.get('if-match')).toBe('"2"');
  });

  it('is accepted by whoever is asked, who then finds the way to what is shared', async () => {
    const asked = place({
      ...{ person: noor, member: me, state: 'invited', abilities: ['accept', 'decline', 'end'] },
      note: 'Would you look at my design work?',
    });
    const inIt = place({
      id: id(2),
      person: { personId: id(91), name: 'Oskar Brandt' },
      member: me,
      abilities: ['end'],
    });
    const log = answer({
      ...table([], [asked, inIt]),
      [`POST /circle-members/${id(1)}/acts`]: place({ person: noor, member: me }),
    });
    const { user } = await renderPage(<CirclePage />);
    const list = await screen.findByRole('list', { name: 'People I support' });
    expect(within(list).getByText('Would you look at my design work?')).toBeVisible();
    expect(within(list).getByRole('link', { name: 'Read the log' })).toHaveAttribute('href', `/people/${id(91)}/log`);
    const shared = within(list).getByRole('link', { name: 'Open what they share' });
    expect(shared).toHaveAttribute('href', `/people/${id(91)}/shared`);
    expect(within(list).queryByRole('link', { name: 'Open the journey' })).toBeNull();
    await user.click(within(list).getByRole('button', { name: 'Accept' }));
    await screen.findByText('You are in the circle of Noor Haddad');
    expect(sent(log, 'POST')?.body).toEqual({ act: 'accept' });
  });
});
