import { describe, expect, it } from '@jest/globals';
import type { GoalList, GoalView } from '@rungs/contracts/goals.js';
import { screen, waitFor, within } from '@testing-library/react';
import { answer, type Asked, problem } from '../test/server.js';
import { journeyPage } from '../test/journey-sample.js';
import { mara, renderPage } from '../test/render.js';
import GoalsPage from './goals-page.js';
import { GoalsPanel } from './goals-panel.js';

const personId = mara.membership.personId;
const list = `GET /people/${personId}/goals`;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
const oskar = { personId: id(90), name: 'Oskar Brandt' };

const goal = (wish: Partial<GoalView> = {}): GoalView => ({
  id: id(1),
  personId,
  version: 3,
  step: 3,
  iteration: 1,
  audience: 'private',
  visibleTo: [{ personId, name: 'Mara Velasco' }],
  abilities: ['update', 'finish', 'drop', 'delete'],
  title: 'Cut the deploy',
  why: '',
  dueOn: null,
  successMeasure: '',
  progress: 60,
  state: 'open',
  outcome: '',
  closedOn: null,
  collaborators: [],
  parts: [],
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  ...wish,
});

const page = (items: GoalView[], more: Partial<GoalList> = {}): GoalList => ({
  items,
  nextCursor: null,
  openCount: items.filter(({ state }) => state === 'open').length,
  openLimit: 3,
  abilities: ['create'],
  ...more,
});

const sent = (log: readonly Asked[], method: string): Asked | undefined => log.find((asked) => asked.method === method);

describe('goals', () => {
  it('say how many are open, and when that is too many', async () => {
    answer({ [list]: page([goal()], { openCount: 4 }) });
    await renderPage(<GoalsPage />);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('4 goals are open. Above 3');
    expect(screen.getByText('4 open, above the limit of 3')).toBeVisible();
  });

  it('stand under open and closed, with the people, the audience and what is late', async () => {
    answer({
      [list]: page([
        goal({ title: 'Late', dueOn: '2020-01-01', collaborators: [oskar] }),
        goal({
          id: id(2),
          title: 'Over',
          state: 'done',
          closedOn: '2026-10-01',
          outcome: 'Six minutes.',
          abilities: ['reopen'],
        }),
      ]),
    });
    await renderPage(<GoalsPage />);
    const open = await screen.findByRole('region', { name: 'Open' });
    expect(within(open).getByText('with Oskar Brandt')).toBeVisible();
    expect(within(open).getByText(/days late/)).toBeVisible();
    expect(within(open).getByText('Only you')).toBeVisible();
    const closed = screen.getByRole('region', { name: 'Done and dropped' });
    expect(within(closed).getByText('Six minutes.')).toBeVisible();
    expect(within(closed).queryByRole('button', { name: /Ten per cent/ })).toBeNull();
  });

  it('teach what a goal is where there is none, and take the first', async () => {
    const log = answer({ [list]: page([]), [`POST /people/${personId}/goals`]: goal() });
    const { user } = await renderPage(<GoalsPage />);
    await user.click(await screen.findByRole('button', { name: 'Set the first' }));
    const drawer = await screen.findByRole('dialog', { name: 'A new goal' });
    await user.click(within(drawer).getByRole('button', { name: 'Set a goal' }));
    expect(await within(drawer).findByRole('alert')).toHaveTextContent('What will be done');
    await user.type(within(drawer).getByRole('textbox', { name: 'What will be done' }), 'Hand it over');
    await user.click(within(drawer).getByText('Manager'));
    expect(within(drawer).getByText(/Dana Whitlock/)).toBeVisible();
    await user.click(within(drawer).getByRole('button', { name: 'Set a goal' }));
    expect(await screen.findByText('The goal is set')).toBeVisible();
    expect(sent(log, 'POST')?.body).toMatchObject({ title: 'Hand it over', step: 1, audience: 'manager', dueOn: null });
    expect(sent(log, 'POST')?.headers.get('idempotency-key')).toBeTruthy();
  });

  it('begin on the step where one stands', async () => {
    const journey = `/people/${personId}/journey`;
    const log = answer({ [list]: page([]), [`GET ${journey}`]: journeyPage(personId) });
    const { user } = await renderPage(<GoalsPage />);
    const open = await screen.findByRole('button', { name: 'Set the first' });
    await waitFor(() => expect(log).toContainEqual(expect.objectContaining({ path: journey })));
    await user.click(open);
    const drawer = await screen.findByRole('dialog', { name: 'A new goal' });
    expect(within(drawer).getByRole('combobox', { name: /Step/ })).toHaveTextContent('3 Deliver impact');
  });

  it('move by ten per cent without opening anything', async () => {
    const log = answer({ [list]: page([goal()]), [`PATCH /goals/${id(1)}`]: goal({ progress: 70, version: 4 }) });
    const { user } = await renderPage(<GoalsPage />);
    await user.click(await screen.findByRole('button', { name: 'Ten per cent more: Cut the deploy' }));
    await waitFor(() => expect(sent(log, 'PATCH')?.body).toEqual({ progress: 70 }));
    expect(sent(log, 'PATCH')?.headers.get('if-match')).toBe('"3"');
  });

  it('ask what came of it when one is done', async () => {
    const acts = `POST /goals/${id(1)}/acts`;
    const log = answer({ [list]: page([goal()]), [acts]: goal({ state: 'done', closedOn: '2026-11-23' }) });
    const { user } = await renderPage(<GoalsPage />);
    await user.click(await screen.findByRole('button', { name: 'What to do with Cut the deploy' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Mark as done' }));
    const dialog = await screen.findByRole('dialog', { name: '“Cut the deploy” is done?' });
    await user.type(within(dialog).getByRole('textbox', { name: /What came of it/ }), 'Six minutes.');
    await user.click(within(dialog).getByRole('button', { name: 'Mark as done' }));
    expect(await screen.findByText('“Cut the deploy” is done')).toBeVisible();
    expect(sent(log, 'POST')?.body).toEqual({ act: 'finish', outcome: 'Six minutes.' });
  });

  it('are closed with one outcome of two, where another window wrote one meanwhile', async () => {
    const there = goal({ outcome: 'From the other window', progress: 90, version: 4 });
    const log = answer({
      [list]: page([goal()]),
      [`POST /goals/${id(1)}/acts`]: ({ headers }: Asked) =>
        headers.get('if-match') === '"3"' ? problem(412, 'stale', { current: there }) : { body: there },
    });
    const { user } = await renderPage(<GoalsPage />);
    await user.click(await screen.findByRole('button', { name: 'What to do with Cut the deploy' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Mark as done' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /What came of it/ }), 'Six minutes.');
    await user.click(within(dialog).getByRole('button', { name: 'Mark as done' }));
    const both = await screen.findByRole('dialog', { name: /^Somebody changed this/ });
    expect(both).toHaveTextContent('Progress in per cent90');
    expect(within(both).getByRole('radio', { name: /^Theirs, saved as version 4.*From the other/ })).not.toBeChecked();
    await user.click(within(both).getByRole('button', { name: 'Keep yours' }));
    expect(await screen.findByText('“Cut the deploy” is done')).toBeVisible();
    const tries = log.filter(({ method }) => method === 'POST');
    expect(tries.map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
      [{ act: 'finish', outcome: 'Six minutes.' }, '"3"'],
      [{ act: 'finish', outcome: 'Six minutes.' }, '"4"'],
    ]);
  });

  it('come back when deleting is undone', async () => {
    const log = answer({
      [list]: page([goal()]),
      [`DELETE /goals/${id(1)}`]: { id: id(1), version: 4, restorableUntil: '2026-11-24T10:00:00.000Z' },
      [`POST /goals/${id(1)}/restoration`]: goal({ version: 5 }),
    });
    const { user } = await renderPage(<GoalsPage />);
    await user.click(await screen.findByRole('button', { name: 'What to do with Cut the deploy' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(sent(log, 'POST')?.path).toBe(`/goals/${id(1)}/restoration`));
    expect(sent(log, 'POST')?.headers.get('if-match')).toBe('"4"');
  });

  it('show both versions when somebody else was faster, and lose neither', async () => {
    const theirs = goal({ title: 'Cut the deploy to six', version: 7 });
    const versions: (string | null)[] = [];
    answer({
      [list]: page([goal()]),
      [`PATCH /goals/${id(1)}`]: ({ headers }: Asked) => {
        versions.push(headers.get('if-match'));
        return versions.length === 1 ? problem(412, 'stale', { current: theirs }) : { body: goal({ version: 8 }) };
      },
    });
    const { user } = await renderPage(<GoalsPage />);
    await user.click(await screen.findByRole('button', { name: 'Cut the deploy' }));
    const title = await screen.findByRole('textbox', { name: 'What will be done' });
    await user.clear(title);
    await user.type(title, 'Cut the deploy to nine');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const conflict = await screen.findByRole('dialog', { name: 'Somebody changed this while you were writing' });
    expect(conflict).toHaveTextContent('nine');
    expect(conflict).toHaveTextContent('six');
    await user.click(within(conflict).getByRole('button', { name: 'Keep yours' }));
    await waitFor(() => expect(versions).toEqual(['"3"', '"7"']));
  });

  it('take people of the directory along', async () => {
    const people = {
      items: [
        {
          id: oskar.personId,
          name: oskar.name,
          title: 'Staff Engineer',
          email: null,
          department: null,
          manager: null,
          level: null,
          location: '',
          active: true,
          reports: 0,
        },
      ],
      nextCursor: null,
      abilities: [],
    };
    const log = answer({
      [list]: page([goal()]),
      'GET /people': people,
      [`PATCH /goals/${id(1)}`]: goal({ version: 4 }),
    });
    const { user } = await renderPage(<GoalsPage />);
    await user.click(await screen.findByRole('button', { name: 'Cut the deploy' }));
    await user.type(await screen.findByRole('combobox', { name: /With whom/ }), 'osk');
    await user.click(await screen.findByRole('option', { name: /Oskar Brandt/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent(log, 'PATCH')?.body).toMatchObject({ collaboratorIds: [oskar.personId] }));
  });

  it('are searched as one types, and a search without a hit offers to clear it', async () => {
    const log = answer({ [list]: ({ path }: Asked) => ({ body: page(path.includes('text=') ? [] : [goal()]) }) });
    const { user } = await renderPage(<GoalsPage />);
    await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'tide');
    expect(await screen.findByText('Nothing matches these filters.')).toBeVisible();
    expect(log.map(({ path }) => path)).toContainEqual(expect.stringContaining('text=tide'));
    await user.click(screen.getByRole('button', { name: 'Clear everything' }));
    expect(await screen.findByRole('button', { name: 'Cut the deploy' })).toBeVisible();
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
  });

  it('are read, and not touched, by whom they were shared with', async () => {
    const shared = goal({ audience: 'manager', abilities: [], why: 'Crews wait.', collaborators: [oskar] });
    answer({ [list]: page([shared], { abilities: [] }) });
    const { user } = await renderPage(<GoalsPanel personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'Cut the deploy' }));
    const details = await screen.findByRole('dialog', { name: 'Cut the deploy' });
    expect(within(details).getByText('Crews wait.')).toBeVisible();
    expect(within(details).queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /What to do with|Set a goal|Ten per cent/ })).toBeNull();
  });
});
