import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { managers, published } from '../test/assessment-sample.js';
import { journeyPage, levels } from '../test/journey-sample.js';
import { mara, renderPage, viewerWith } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import OneOnOnePage from './one-on-one-page.js';

const personId = mara.membership.personId;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000004${String(n).padStart(2, '0')}`;
const dana = { personId: id(90), name: 'Dana Whitlock' };
const me = { personId, name: 'Mara Velasco' };
const record = {
  ...{ personId, version: 1, visibleTo: [me, dana], abilities: ['update', 'delete'] },
  ...{ createdAt: '2026-11-01T10:00:00.000Z', updatedAt: '2026-11-01T10:00:00.000Z' },
};
const agreement = { ...record, id: id(1), text: 'Show the plan', owedBy: me, dueOn: '2020-01-02', doneOn: null };
const item = { ...record, id: id(2), text: 'The release', author: dana, talkedOn: null, abilities: ['update'] };
const change = { act: 'goal.updated', recordType: 'goal', recordId: id(3), actor: dana, times: 3 };
const at = (path: string): string => `/people/${personId}${path}`;

const table = {
  [`GET ${at('/one-on-one')}`]: {
    ...{ person: me, manager: dana, lastTalkOn: '2026-11-01', agenda: [item], agendaOpen: 1, agendaCursor: null },
    notes: { text: 'Ask about May', version: 2, updatedAt: '2026-11-01T10:00:00.000Z' },
  },
  [`GET ${at('/agreements')}`]: { items: [agreement], nextCursor: null, abilities: ['create'], visibleTo: [me, dana] },
  [`GET ${at('/activity')}`]: {
    ...{ since: '2026-11-01T00:00:00.000Z', firstLook: false, more: false },
    items: [{ ...change, happenedAt: '2026-11-02T10:00:00.000Z' }],
  },
  [`GET ${at('/journey')}`]: () => ({
    status: 404,
    body: { type: 'x', title: 'x', status: 404, code: 'x', instance: 'x' },
  }),
};
const show = (path = '/') => renderPage(<OneOnOnePage params={{ personId }} />, { path });

async function edit(user: Awaited<ReturnType<typeof show>>['user']) {
  await user.click(await screen.findByRole('button', { name: 'What to do with the agreement: Show the plan' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Change' }));
  return within(await screen.findByRole('dialog', { name: 'Change the agreement' }));
}

describe('the 1:1', () => {
  it('says to somebody without a manager what is so and who could name one, and offers no choice of one', async () => {
    const alone = { person: me, manager: null, lastTalkOn: null, agenda: [], agendaOpen: 0, agendaCursor: null };
    const viewer = viewerWith({ managerName: null, couldName: [{ personId: id(9), name: 'Noor Haddad' }] });
    const owed = { ...agreement, owedBy: me };
    answer({
      ...table,
      [`GET ${at('/one-on-one')}`]: { ...alone, notes: { text: '', version: 1, updatedAt: null } },
      [`GET ${at('/agreements')}`]: { items: [owed], nextCursor: null, abilities: ['create'], visibleTo: [me] },
      [`GET ${at('/journey')}`]: journeyPage(personId),
    });
    const { user } = await renderPage(<OneOnOnePage params={{ personId }} />, { viewer });
    expect(await screen.findByText('You have no manager in the directory now.')).toBeVisible();
    expect(screen.getByText(/^There is nobody to talk with.* Noor Haddad/)).toBeVisible();
    expect(screen.getByText(/Whoever becomes your manager reads it/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Decisions owed' })).toBeNull();
    expect(screen.queryByRole('form', { name: 'A new agreement' })).toBeNull();
    await edit(user);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('says what changed, what is on the agenda and who owes what', async () => {
    answer(table);
    await show();
    expect(await screen.findByText('Dana Whitlock changed a goal, 3 times')).toBeVisible();
    expect(
      screen.getByText(/One thing is on the agenda with Dana Whitlock, and one agreement is open\./),
    ).toBeVisible();
    const agreements = within(screen.getByRole('list', { name: 'Agreements' }));
    expect(agreements.getByText('overdue')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^For yourself/ })).toHaveValue('Ask about May');
    // What the other one put on the agenda is theirs to take off.
    expect(screen.queryByRole('button', { name: /^What to do with the point/ })).toBeNull();
  });

  it('shows the first of many changes, and the others when asked', async () => {
    const verbs = ['created', 'updated', 'deleted', 'restored', 'given', 'answered', 'done', 'logged'];
    const items = verbs.map((verb, n) => ({
      ...change,
      ...{ act: `feedback-request.${verb}`, recordType: 'feedback-request', recordId: id(10 + n), times: 1 },
      happenedAt: '2026-11-02T10:00:00.000Z',
    }));
    const activity = { since: '2026-11-01T00:00:00.000Z', firstLook: false, more: false, items };
    answer({ ...table, [`GET ${at('/activity')}`]: activity });
    const { user } = await show();
    expect(await screen.findByText('Dana Whitlock added a request for feedback')).toBeVisible();
    expect(screen.queryByText('Dana Whitlock logged a request for feedback')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(screen.getByText('Dana Whitlock logged a request for feedback')).toBeVisible();
  });

  it('writes down what the two agree on, and what is done', async () => {
    const log = answer({
      ...table,
      [`POST ${at('/agreements')}`]: { ...agreement, id: id(5) },
      [`PATCH /agreements/${agreement.id}`]: { ...agreement, version: 2, doneOn: '2026-11-23' },
    });
    const { user } = await show();
    await user.type(await screen.findByRole('textbox', { name: /^What did you agree on/ }), 'Ask Field Ops');
    await user.click(screen.getByRole('radio', { name: 'Dana Whitlock' }));
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    const sent = (method: string) => log.find((asked) => asked.method === method);
    await waitFor(() =>
      expect(sent('POST')?.body).toEqual({ text: 'Ask Field Ops', owedById: dana.personId, dueOn: null }),
    );
    await user.click(screen.getByRole('checkbox', { name: 'Show the plan' }));
    await waitFor(() => expect(sent('PATCH')?.body).toEqual({ done: true }));
    expect(sent('PATCH')?.headers.get('if-match')).toBe('"1"');
  });

  it('has the talk about an agreement where that stands', async () => {
    answer({
      ...table,
      [`GET ${at('/comment-counts')}`]: { items: [{ recordId: agreement.id, count: 2 }] },
    });
    await show();
    expect(await screen.findByRole('button', { name: '2 comments: Show the plan' })).toBeVisible();
  });

  it('puts an agreement right: what, who and by when', async () => {
    const log = answer({ ...table, [`PATCH /agreements/${agreement.id}`]: { ...agreement, version: 2 } });
    const { user } = await show();
    const drawer = await edit(user);
    await user.click(drawer.getByRole('radio', { name: 'Dana Whitlock' }));
    await user.click(drawer.getByRole('button', { name: /^Save/ }));
    const sent = () => log.find(({ method }) => method === 'PATCH');
    await waitFor(() =>
      expect(sent()?.body).toEqual({ text: 'Show the plan', owedById: dana.personId, dueOn: '2020-01-02' }),
    );
    expect(sent()?.headers.get('if-match')).toBe('"1"');
  });

  it('shows both versions of an agreement that the other one changed meanwhile, and loses neither', async () => {
    const theirs = { ...agreement, version: 2, text: 'Show the plan to both teams', owedBy: dana };
    const log = answer({
      ...table,
      [`PATCH /agreements/${agreement.id}`]: ({ headers }: Asked) =>
        headers.get('if-match') === '"1"' ? problem(412, 'stale', { current: theirs }) : { body: theirs },
    });
    const { user } = await show();
    const drawer = await edit(user);
    const text = drawer.getByRole('textbox', { name: /^What did you agree on/ });
    await user.clear(text);
    await user.type(text, 'Show the plan by Friday');
    await user.click(drawer.getByRole('button', { name: /^Save/ }));
    const conflict = within(await screen.findByRole('dialog', { name: /^Somebody changed this/ }));
    const both = screen.getByRole('dialog', { name: /^Somebody changed this/ });
    expect(both).toHaveTextContent('Show the plan to both teams');
    expect(both).toHaveTextContent('Show the plan by Friday');
    await user.click(conflict.getByRole('button', { name: 'Keep yours' }));
    const sent = () => log.filter(({ method }) => method === 'PATCH').at(-1);
    await waitFor(() => expect(sent()?.headers.get('if-match')).toBe('"2"'));
    expect(sent()?.body).toMatchObject({ text: 'Show the plan by Friday' });
  });

  it('says which expectations the two read differently, in the words of each', async () => {
    answer({
      ...table,
      [`GET ${at('/journey')}`]: journeyPage(personId),
      [`GET ${at('/assessments/standing')}`]: {
        targetLevel: levels.ic5,
        self: published(personId),
        manager: managers(personId),
      },
    });
    await show();
    const differ = within(await screen.findByRole('list', { name: 'Where you see different things' }));
    const [first] = await differ.findAllByText(/Mara Velasco says “.+”, Dana Whitlock says “.+”/);
    expect(first).toBeVisible();
    expect(screen.queryByText('What you both wrote fits together.')).toBeNull();
  });

  it('walks the talk on a screen for both, with nobody’s notes on it', async () => {
    const log = answer(table);
    const { user } = await show('/?present=true');
    const screenForBoth = within(await screen.findByRole('dialog', { name: '1:1 of Mara Velasco and Dana Whitlock' }));
    expect(await screenForBoth.findByText('Dana Whitlock changed a goal, 3 times')).toBeVisible();
    // Asked for both: what only one of the two may read is not in the answer.
    expect(log.some(({ path }) => path.includes('/activity') && path.includes('heardBy=both'))).toBe(true);
    for (const place of ['2 of 4', '3 of 4', '4 of 4']) {
      await user.click(screenForBoth.getByRole('button', { name: 'Next' }));
      expect(screenForBoth.getByText(place)).toBeVisible();
      expect(screenForBoth.queryByDisplayValue('Ask about May')).toBeNull();
    }
    expect(screenForBoth.getByRole('button', { name: 'Write it down' })).toBeVisible();
    expect(screenForBoth.getByRole('button', { name: 'Next' })).toBeDisabled();
    await user.click(screenForBoth.getByRole('button', { name: 'End' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
