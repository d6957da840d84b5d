import { describe, expect, it } from '@jest/globals';
import type { PlanTurn } from '@rungs/contracts/plan-turns.js';
import type { PlanView as Plan } from '@rungs/contracts/plans.js';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { capacity } from '../test/capacity-sample.js';
import { plan, planItem, planList } from '../test/plan-sample.js';
import { mara, renderPage, viewerWith } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import PlanPage from './plan-page.js';
import { PlanPanel } from './plan-panel.js';
import { PlanView } from './plan-view.js';

const { personId } = mara.membership;
const other = '0190b6d0-0000-7000-8000-000000000399';
const sent = (log: readonly Asked[], method: string): Asked | undefined => log.find((asked) => asked.method === method);
const turn = (wish: Partial<PlanTurn>): PlanTurn => ({
  id: other,
  act: 'propose',
  by: { personId, name: 'Mara Velasco' },
  message: '',
  createdAt: '2026-11-20T10:00:00.000Z',
  version: 1,
  changes: [],
  ...wish,
});
const serves = (of: Plan, turns: PlanTurn[] = []) => ({
  [`GET /people/${of.personId}/focus-sessions/by-item`]: { items: [] },
  [`GET /people/${of.personId}/plans`]: planList(of),
  [`GET /plans/${of.id}`]: of,
  [`GET /plans/${of.id}/turns`]: { items: turns, nextCursor: null },
});

describe('my plan', () => {
  it('teaches what a plan is where there is none', async () => {
    const none = { items: [], nextCursor: null, abilities: ['create'] };
    const log = answer({ [`GET /people/${personId}/plans`]: none, [`POST /people/${personId}/plans`]: plan(personId) });
    const { user } = await renderPage(<PlanPage />);
    await user.click(await screen.findByRole('button', { name: 'Write a plan' }));
    const drawer = await screen.findByRole('dialog', { name: 'Write a plan' });
    await user.type(within(drawer).getByRole('textbox', { name: 'What the plan is about' }), 'Calmer');
    await user.click(within(drawer).getByRole('button', { name: 'Begin the plan' }));
    await waitFor(() => expect(sent(log, 'POST')?.body).toEqual({ title: 'Calmer', summary: '', audience: 'private' }));
  });

  it('says who could name a manager where nobody could agree', async () => {
    answer(serves(plan(personId, { manager: null })));
    const couldName = [
      { personId: other, name: 'Noor Haddad' },
      { personId: planItem().id, name: 'Ines Sousa' },
    ];
    await renderPage(<PlanPage />, { viewer: viewerWith({ managerName: null, couldName }) });
    expect(await screen.findByText(/nobody can agree yet\. Noor Haddad or Ines Sousa can name one\./)).toBeVisible();
  });

  it('moves a bar by weeks with the arrow keys, and saves once for several presses', async () => {
    const now = plan(personId);
    const moved = plan(personId, { version: 6 });
    // The end went further than the start, so the milestone stays on its day.
    const kept = planItem().milestones.map(({ reachedOn: _, ...milestone }) => milestone);
    const log = answer({ ...serves(now), [`PATCH /plan-items/${now.items[0]?.id}`]: moved });
    await renderPage(<PlanPage />);
    const bar = await screen.findByRole('button', { name: /^Improve the build, .*Move by weeks/ });
    fireEvent.keyDown(bar, { key: 'ArrowRight' });
    fireEvent.keyDown(bar, { key: 'ArrowRight' });
    fireEvent.keyDown(bar, { key: 'ArrowRight', shiftKey: true });
    await waitFor(() =>
      expect(sent(log, 'PATCH')?.body).toEqual({ startsOn: '2031-01-20', endsOn: '2031-02-21', milestones: kept }),
    );
    expect(log.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
    expect(sent(log, 'PATCH')?.headers.get('if-match')).toBe('"5"');
  });

  it('puts a bar back with Escape', async () => {
    const log = answer(serves(plan(personId)));
    await renderPage(<PlanPage />);
    const end = await screen.findByRole('button', { name: /^End of Improve the build/ });
    const named = end.getAttribute('aria-label');
    fireEvent.keyDown(end, { key: 'ArrowLeft' });
    expect(end.getAttribute('aria-label')).not.toBe(named);
    fireEvent.keyDown(end, { key: 'Escape' });
    expect(end.getAttribute('aria-label')).toBe(named);
    expect(sent(log, 'PATCH')).toBeUndefined();
  });

  it('says that proposing a private plan shows it, and proposes with words', async () => {
    const now = plan(personId);
    const log = answer({ ...serves(now), [`POST /plans/${now.id}/acts`]: plan(personId, { state: 'proposed' }) });
    const { user } = await renderPage(<PlanPage />);
    await user.click(await screen.findByRole('button', { name: 'Propose' }));
    const dialog = await screen.findByRole('dialog', { name: 'Propose the plan to Dana Whitlock?' });
    expect(within(dialog).getByText(/shows it to Dana Whitlock/)).toBeVisible();
    await user.type(within(dialog).getByRole('textbox'), 'Before spring.');
    await user.click(within(dialog).getByRole('button', { name: 'Propose' }));
    await waitFor(() => expect(sent(log, 'POST')?.body).toEqual({ act: 'propose', message: 'Before spring.' }));
  });

  it('says in words what a counter changed', async () => {
    const of = { itemId: other, title: 'the build' };
    const changes: PlanTurn['changes'] = [
      { type: 'item_changed', ...of, field: 'hoursPerWeek', before: 4, after: 2 },
      {
        type: 'item_moved',
        ...of,
        before: { startsOn: '2031-01-06', endsOn: '2031-01-31' },
        after: { startsOn: '2031-01-13', endsOn: null },
      },
      { type: 'item_removed', itemId: other, title: 'the tests', kind: 'replace' },
    ];
    const dana = { personId: other, name: 'Dana Whitlock' };
    answer(serves(plan(personId, { state: 'countered' }), [turn({ act: 'counter', by: dana, version: 2, changes })]));
    await renderPage(<PlanPage />);
    expect(await screen.findByText('Dana Whitlock countered')).toBeVisible();
    expect(screen.getByText('“the build”, hours a week: 2 instead of 4.')).toBeVisible();
    expect(screen.getByText(/“the build” moves: from .*13.* instead of .*6.* to .*31/)).toBeVisible();
    expect(screen.getByText('Gone: “the tests” (Replace).')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Dana Whitlock would agree to another version');
  });

  it('says to its owner how long each item was worked on, and asks for their capacity only when they ask', async () => {
    const now = plan(personId, { items: [planItem(), planItem({ id: other, title: 'the tests' })] });
    const worked = { planItemId: planItem().id, planId: now.id, title: 'the build', sessions: 4 };
    const log = answer({
      ...serves(now),
      [`GET /people/${personId}/focus-sessions/by-item`]: { items: [{ ...worked, minutes: 100, minutesThisWeek: 95 }] },
      [`GET /people/${personId}/capacity`]: capacity(),
    });
    const { user } = await renderPage(<PlanPage />);
    expect(await screen.findByText('1 h 40 min of focus, 1 h 35 min in the last seven days')).toBeVisible();
    const asked = () => log.some(({ path }) => path.endsWith('/capacity'));
    expect(asked()).toBe(false);
    await user.click(screen.getByText('Does it fit into my weeks? Only I see this'));
    expect(await screen.findByRole('region', { name: 'Hours and planned effort' })).toBeInTheDocument();
    expect(asked()).toBe(true);
  });

  it('is presented item by item with keys, and shows nothing but the plan', async () => {
    answer(serves(plan(personId, { items: [planItem(), planItem({ id: other, title: 'the tests' })] })));
    const { user } = await renderPage(<PlanPage />);
    await user.click(await screen.findByRole('button', { name: 'Present' }));
    const screenOf = await screen.findByRole('dialog', { name: 'A faster, calmer delivery' });
    expect(within(screenOf).getByText('1 of 4')).toBeVisible();
    await waitFor(() => expect(screenOf).toContainElement(document.activeElement as HTMLElement));
    expect(
      within(screenOf)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Improve the build', 'Improve the tests']);
    await user.keyboard('{ArrowRight}');
    expect(within(screenOf).getByRole('heading', { name: 'Improve the build' })).toBeVisible();
    expect(within(screenOf).getByText('Build time: from 14 to 6 min')).toBeVisible();
    await user.click(within(screenOf).getByRole('button', { name: 'Next' }));
    expect(within(screenOf).getByRole('heading', { name: 'Improve the tests' })).toBeVisible();
    await user.keyboard('{End}');
    expect(within(screenOf).getByRole('heading', { name: 'Do we agree on this plan?' })).toBeVisible();
    expect(within(screenOf).getByText('4 of 4')).toBeVisible();
    expect(within(screenOf).queryByText(/Only you/)).toBeNull();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps what was typed when somebody else changed the item meanwhile', async () => {
    const now = plan(personId);
    const theirs = plan(personId, { version: 6, items: [planItem({ title: 'the deploy' })] });
    const path = `PATCH /plan-items/${now.items[0]?.id}`;
    answer({ ...serves(now), [path]: () => problem(412, 'stale', { current: theirs }) });
    const { user } = await renderPage(<PlanPage />);
    await user.click(await screen.findByRole('button', { name: 'Improve the build' }));
    const drawer = await screen.findByRole('dialog', { name: 'Change the item' });
    const title = within(drawer).getByRole('textbox', { name: 'What it is about' });
    await user.clear(title);
    await user.type(title, 'my build');
    await user.click(within(drawer).getByRole('button', { name: /Save/ }));
    const conflict = await screen.findByRole('dialog', { name: 'Somebody changed this while you were writing' });
    expect(conflict).toHaveTextContent('my build');
    expect(conflict).toHaveTextContent('the deploy');
  });
});

describe('an item whose KPI was retired meanwhile', () => {
  it('is refused at the field of the KPI, with everything else as it was typed', async () => {
    const now = plan(personId);
    const detail = 'This KPI is retired. Choose one that is measured.';
    const refused = { errors: [{ pointer: '/criterion/kpiId', code: 'retired_kpi', detail }] };
    answer({ ...serves(now), [`PATCH /plan-items/${now.items[0]?.id}`]: () => problem(400, 'invalid', refused) });
    const { user } = await renderPage(<PlanPage />);
    await user.click(await screen.findByRole('button', { name: 'Improve the build' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'Change the item' }));
    const title = drawer.getByRole('textbox', { name: 'What it is about' });
    await user.type(title, ' again');
    await user.click(drawer.getByRole('button', { name: /Save/ }));
    expect(await drawer.findByText(detail)).toBeVisible();
    const field = drawer.getByRole('combobox', { name: /^KPI/ });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(expect.stringContaining(detail));
    expect(drawer.getByRole('alert')).toHaveTextContent(/One field needs a look: KPI/);
    expect(title).toHaveValue('the build again');
  });
});

describe('the plan of somebody who reports to me', () => {
  const proposed = plan(other, {
    state: 'proposed',
    audience: 'manager',
    abilities: ['agree', 'counter'],
    items: [planItem({ abilities: [] })],
  });

  it('can be looked at and answered, and not moved', async () => {
    answer(serves(proposed));
    await renderPage(<PlanView personId={other} name="Ada" />);
    expect(await screen.findByRole('button', { name: 'Agree' })).toBeVisible();
    expect(screen.getByRole('img', { name: /^Improve the build/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Move by weeks/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add an item' })).toBeNull();
    expect(screen.queryByText(/Does it fit/)).toBeNull();
  });

  it('is countered with what is different said at once', async () => {
    const log = answer({ ...serves(proposed), [`POST /plans/${proposed.id}/acts`]: proposed });
    const { user } = await renderPage(<PlanView personId={other} name="Ada" />);
    await user.click(await screen.findByRole('button', { name: 'Counter' }));
    expect(screen.getByText('Nothing is different yet')).toBeVisible();
    const bar = screen.getByRole('button', { name: /Move by weeks/ });
    fireEvent.keyDown(bar, { key: 'ArrowRight' });
    expect(await screen.findByText('2 things are different')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Send the counter' }));
    const dialog = await screen.findByRole('dialog', { name: 'Send the counter?' });
    await user.click(within(dialog).getByRole('button', { name: 'Counter' }));
    expect(within(dialog).getByRole('textbox')).toBeInvalid();
    expect(sent(log, 'POST')).toBeUndefined();
    await user.type(within(dialog).getByRole('textbox'), 'One week later.');
    await user.click(within(dialog).getByRole('button', { name: 'Counter' }));
    await waitFor(() => expect(sent(log, 'POST')).toBeDefined());
    expect(sent(log, 'POST')?.body).toMatchObject({
      act: 'counter',
      message: 'One week later.',
      content: {
        items: [
          { id: planItem().id, startsOn: '2031-01-13', endsOn: '2031-02-07', milestones: [{ dueOn: '2031-01-24' }] },
        ],
      },
    });
  });

  it('is not agreed to unread: what its owner changed meanwhile is said first, and the words stay', async () => {
    const later = planItem({ abilities: [], startsOn: '2031-01-13' });
    const now = { ...proposed, version: 6, items: [later] };
    const log = answer({
      ...serves(proposed),
      [`POST /plans/${proposed.id}/acts`]: ({ headers }: Asked) =>
        headers.get('if-match') === '"5"' ? problem(412, 'stale', { current: now }) : { body: now },
    });
    const { user } = await renderPage(<PlanView personId={other} name="Ada" />);
    await user.click(await screen.findByRole('button', { name: 'Agree' }));
    const dialog = await screen.findByRole('dialog', { name: 'Agree to this plan?' });
    await user.type(within(dialog).getByRole('textbox'), 'The belt first.');
    await user.click(within(dialog).getByRole('button', { name: 'Agree' }));
    const both = within(await screen.findByRole('dialog', { name: 'Somebody changed this meanwhile' }));
    expect(both.getByText(/^“the build” moves: Jan 13, 2031 .* instead of Jan 6, 2031/)).toBeVisible();
    expect(both.getByText('The belt first.')).toBeVisible();
    await user.click(both.getByRole('button', { name: 'Do it all the same' }));
    expect(await screen.findByText('The plan is agreed')).toBeVisible();
    const tries = log.filter(({ method }) => method === 'POST');
    expect(tries.map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
      [{ act: 'agree', message: 'The belt first.' }, '"5"'],
      [{ act: 'agree', message: 'The belt first.' }, '"6"'],
    ]);
  });

  it('is not agreed to once it was taken back', async () => {
    const now = { ...proposed, state: 'draft', abilities: [], version: 6 };
    answer({
      ...serves(proposed),
      [`POST /plans/${proposed.id}/acts`]: () => problem(412, 'stale', { current: now }),
    });
    const { user } = await renderPage(<PlanView personId={other} name="Ada" />);
    await user.click(await screen.findByRole('button', { name: 'Agree' }));
    const dialog = await screen.findByRole('dialog', { name: 'Agree to this plan?' });
    await user.click(within(dialog).getByRole('button', { name: 'Agree' }));
    const both = await screen.findByRole('dialog', { name: 'Somebody changed this meanwhile' });
    expect(both).toHaveTextContent('StateDraft');
    expect(within(both).queryByRole('button', { name: 'Do it all the same' })).toBeNull();
  });

  it('stands in short in the journey, with the way to answer', async () => {
    answer(serves(proposed));
    await renderPage(<PlanPanel personId={other} />);
    expect(await screen.findByText('Improve the build')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Read and answer' })).toHaveAttribute('href', `/people/${other}/plan`);
  });
});
