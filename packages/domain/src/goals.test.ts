import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  advanceGoal,
  type CountedGoal,
  type GoalCounts,
  openTransitions,
  recountedGoals,
  movedBefore,
} from './goals.js';

const none: GoalCounts = { openGoals: 0, openGoalDueDates: [], goalsDone: 0, goalsDeliveredWithOthers: 0 };
const goal = (wish: Partial<CountedGoal> = {}): CountedGoal => ({
  state: 'open',
  dueOn: null,
  withOthers: false,
  ...wish,
});

describe('the states of a goal', () => {
  it.each([
    ['open', 'finish', 'done'],
    ['open', 'drop', 'dropped'],
    ['open', 'reopen', null],
    ['done', 'reopen', 'open'],
    ['done', 'finish', null],
    ['done', 'drop', null],
    ['dropped', 'reopen', 'open'],
    ['dropped', 'finish', null],
    ['dropped', 'drop', null],
  ] as const)('%s, %s: %s', (state, act, next) => {
    expect(advanceGoal(state, act)).toBe(next);
    expect(openTransitions(state).includes(act)).toBe(next !== null);
  });
});

describe('the counts of goals', () => {
  it('count a goal delivered with others as done, and as shared work', () => {
    const before = recountedGoals(none, null, goal({ withOthers: true }));
    expect(recountedGoals(before, goal({ withOthers: true }), goal({ withOthers: true, state: 'done' }))).toEqual({
      ...none,
      goalsDone: 1,
      goalsDeliveredWithOthers: 1,
    });
  });

  it('keep due dates sorted, and a day as often as it is due', () => {
    const dates = ['2026-12-01', '2026-11-24', '2026-12-01'];
    const counts = dates.reduce((sum, dueOn) => recountedGoals(sum, null, goal({ dueOn })), none);
    expect(counts.openGoalDueDates).toEqual(['2026-11-24', '2026-12-01', '2026-12-01']);
    expect(recountedGoals(counts, goal({ dueOn: '2026-12-01' }), null).openGoalDueDates).toEqual([
      '2026-11-24',
      '2026-12-01',
    ]);
  });

  it('leave counts of other things alone', () => {
    expect(recountedGoals({ ...none, keyPlayers: 4 }, null, goal())).toMatchObject({ keyPlayers: 4, openGoals: 1 });
  });

  it('come out the same whatever way the goals went', () => {
    const someGoal = fc.record({
      state: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
      dueOn: fc.option(fc.constantFrom('2026-11-24', '2026-12-01', '2027-01-15')),
      withOthers: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(someGoal, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (lives) => {
        const lived = lives.reduce(
          (sum, life) => life.reduce((counts, now, i) => recountedGoals(counts, life[i - 1] ?? null, now), sum),
          none,
        );
        const ends = lives.flatMap((life) => life.slice(-1));
        expect(lived).toEqual(ends.reduce((sum, end) => recountedGoals(sum, null, end), none));
        expect(ends.reduce((sum, end) => recountedGoals(sum, end, null), lived)).toEqual(none);
      }),
    );
  });
});

describe('a part that is put before another', () => {
  it.each([
    ['c', 'a', 'cab'],
    ['a', 'c', 'bac'],
    ['a', null, 'bca'],
    ['b', 'c', 'abc'],
    ['b', 'b', 'abc'],
    ['x', 'a', 'abc'],
    ['a', 'x', 'abc'],
  ])('%s before %s: %s', (moved, before, order) => {
    expect(movedBefore(['a', 'b', 'c'], moved, before).join('')).toBe(order);
  });
});
