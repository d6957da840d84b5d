import { describe, expect, it } from '@jest/globals';
import type { GoalView } from '@rungs/contracts/goals.js';
import type { JourneyPage } from '@rungs/contracts/journeys.js';
import type { PlanItemView } from '@rungs/contracts/plans.js';
import { screen, within } from '@testing-library/react';
import { intent, journey, journeyPage, signal } from '../test/journey-sample.js';
import { plan, planItem, planList } from '../test/plan-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer } from '../test/server.js';
import { TimingPanel } from './timing-panel.js';

const { personId } = mara.membership;
const goal = (title: string, dueOn: string | null): Partial<GoalView> => ({
  id: `0190b6d0-0000-7000-8000-00000000${(1000 + title.length).toString()}`,
  ...{ personId, version: 1, step: 3, iteration: 1, audience: 'manager', visibleTo: [], abilities: [], title, dueOn },
  ...{ why: '', successMeasure: '', progress: 0, state: 'open', outcome: '', closedOn: null, collaborators: [] },
  ...{ parts: [], createdAt: '2026-11-01T10:00:00.000Z', updatedAt: '2026-11-01T10:00:00.000Z' },
});

async function show(wish: Partial<JourneyPage>, goals: readonly object[] = [], items: PlanItemView[] = []) {
  const now = plan(personId, { items });
  const log = answer({
    [`GET /people/${personId}/goals`]: { items: goals, nextCursor: null, openCount: 0, openLimit: 3, abilities: [] },
    [`GET /people/${personId}/plans`]: planList(now),
    [`GET /plans/${now.id}`]: now,
  });
  await renderPage(<TimingPanel page={journeyPage(personId, wish)} />);
  return log;
}
const late = async () =>
  within(await screen.findByRole('list', { name: 'What ends too late' })).getAllByRole('listitem');

describe('the day one aims at', () => {
  it('is asked for where there is none, and nothing is read', async () => {
    const log = await show({ journey: journey({ targetOn: null }), intent: null });
    expect(await screen.findByText(/^No day is chosen yet\./)).toBeVisible();
    expect(log).toEqual([]);
  });

  it('is what the intent says, and says so where the journey was moved', async () => {
    await show({ journey: journey({ targetOn: '2031-06-30' }), intent: intent({ targetOn: '2031-03-31' }) });
    expect(await screen.findByText('The day is Mar 31, 2031, as the intent says.')).toBeVisible();
    expect(screen.getByText(/^The journey aims at Jun 30, 2031 by now\./)).toBeVisible();
  });

  it('is the journey’s once the intent is taken back', async () => {
    await show({ journey: journey({ targetOn: '2031-06-30' }), intent: intent({ state: 'withdrawn', targetOn: '2031-03-31' }) }); // prettier-ignore
    expect(await screen.findByText(/^The day is Jun 30, 2031, as the journey aims at\.$/)).toBeVisible();
  });
});

describe('what ends too late', () => {
  const to = (targetOn: string): Partial<JourneyPage> => ({ journey: journey({ targetOn }), intent: null });

  it('is named with its day, goals and items alike, the first day first', async () => {
    const milestone = { id: planItem().id, title: 'In use', dueOn: '2031-04-01', reachedOn: null };
    await show(
      to('2031-01-31'),
      [goal('Too late', '2031-02-02'), goal('In time', '2031-01-30'), goal('Some day', null)],
      [planItem(), planItem({ id: milestone.id, milestones: [milestone] }), planItem({ state: 'deferred' })],
    );
    const rows = await late();
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Jan 31, 2031Improve the buildItem of the plan',
      'Feb 2, 2031Too lateGoal',
      'Apr 1, 2031Improve the buildItem of the plan, with the milestone “In use”',
    ]);
    expect(screen.getByRole('link', { name: 'Open the plan' })).toHaveAttribute('href', '/plan');
  });

  it('is nothing, in words', async () => {
    await show(to('2031-02-01'), [], [planItem()]);
    expect(await screen.findByText('What is open ends in time.')).toBeVisible();
  });

  it('is nothing yet where nothing has a day', async () => {
    await show(to('2031-02-01'), [goal('Some day', null)], [planItem({ endsOn: null, milestones: [] })]);
    expect(await screen.findByText('Nothing that is open has a day on which it ends.')).toBeVisible();
  });

  it('tells the manager how much of it is not shared, and only that', async () => {
    const signals = [signal('ends_in_time', { practice: 'mind-the-timing', value: 3 })];
    await show({ ...to('2031-01-31'), relation: 'manager', signals }, [], [planItem()]);
    expect(await late()).toHaveLength(1);
    expect(screen.getByText('2 more end too late, in what is not shared with you.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Open the goals' })).toBeNull();
  });
});
