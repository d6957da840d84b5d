import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar.js';
import { planItemStates } from '../plans/plan-state.js';
import { deferProposals, stayReason } from './defer-proposals.js';
import { loadWeeks, type LoadItem, mondayAt, stretchesOf } from './planned-load.js';

const today = '2026-11-25'; // a Wednesday
const week = (n: number): string => mondayAt(today, n);
/** Takes `hours` in each week from one to another; ends on a Friday. */
const item = (id: string, from: number, to: number, hours: number, wish: Partial<LoadItem> = {}): LoadItem => ({
  id,
  state: 'todo',
  startsOn: week(from),
  endsOn: addDays(week(to), 4),
  hoursPerWeek: hours,
  milestones: [],
  ...wish,
});
const told = (items: LoadItem[], capacity = 8) =>
  deferProposals(items, capacity, today).proposals.map(({ itemId, fromWeek, toWeek }) => [itemId, fromWeek, toWeek]);

describe('what to defer', () => {
  it('is nothing while every week fits', () => {
    const items = [item('a', 0, 5, 4), item('b', 3, 9, 4)];
    expect(deferProposals(items, 8, today)).toEqual({ proposals: [], stays: [], stillOver: [] });
  });

  it('is what begins last, until there is room, with the week that is too full as the reason', () => {
    const items = [item('a', 0, 5, 5), item('b', 3, 9, 5)];
    expect(deferProposals(items, 8, today).proposals).toEqual([
      {
        ...{ itemId: 'b', fromWeek: week(3), toWeek: week(6), weeks: 3 },
        ...{ startsOn: week(6), endsOn: addDays(week(12), 4) },
        over: { weekOf: week(3), hours: 10 },
      },
    ]);
  });

  it('is one item where one is enough, even if others begin later', () => {
    const items = [item('long', 0, 9, 6), item('b', 3, 3, 4), item('c', 5, 5, 4)];
    expect(told(items)).toEqual([['long', week(0), week(6)]]);
  });

  it('is sooner what is not begun', () => {
    const items = [item('a', 4, 6, 5, { state: 'doing' }), item('b', 3, 6, 5)];
    expect(told(items).map(([id]) => id)).toEqual(['b']);
  });

  it.each<[string, Partial<LoadItem>]>([
    ['blocked', { state: 'blocked' }],
    ['due', { endsOn: addDays(today, 14) }],
    ['due', { milestones: [{ dueOn: addDays(today, 3), reachedOn: null }] }],
    ['due', { milestones: [{ dueOn: addDays(today, -30), reachedOn: null }] }],
  ])('is never what is %s', (why, wish) => {
    const stays = item('z', 1, 5, 5, wish);
    const relief = deferProposals([item('a', 0, 5, 5), stays], 8, today);
    expect(relief.proposals.map(({ itemId }) => itemId)).toEqual(['a']);
    expect(relief.stays).toEqual([{ itemId: 'z', why }]);
  });

  it('may be what has a promise later, or one that was kept', () => {
    const promise = (dueOn: string, reachedOn: string | null) => ({ milestones: [{ dueOn, reachedOn }] });
    for (const wish of [promise(addDays(today, 15), null), promise(addDays(today, 3), today)]) {
      expect(stayReason(item('a', 1, 5, 5, wish), 5, 8, today)).toBeNull();
    }
  });

  it('says what stays too much, and takes away what comes on top of it', () => {
    const items = [item('big', 0, 4, 10), item('small', 1, 4, 2)];
    const relief = deferProposals(items, 8, today);
    expect(relief.proposals.map(({ itemId, toWeek }) => [itemId, toWeek])).toEqual([['small', week(5)]]);
    expect(relief.stays).toEqual([{ itemId: 'big', why: 'larger_than_capacity' }]);
    expect(relief.stillOver).toEqual([0, 1, 2, 3, 4].map(week));
  });
});

const state = fc.constantFrom(...planItemStates);
const someItems = (most: number): fc.Arbitrary<LoadItem[]> =>
  fc
    .array(
      fc.record({
        from: fc.integer({ min: -4, max: 8 }),
        length: fc.integer({ min: 0, max: 6 }),
        hours: fc.integer({ min: 1, max: 14 }).map((halves) => halves / 2),
        state,
        due: fc.option(fc.integer({ min: -10, max: 60 })),
      }),
      { maxLength: most },
    )
    .map((all) =>
      all.map(({ from, length, hours, state: of, due }, index) =>
        item(`i${index}`, from, from + length, hours, {
          state: of,
          milestones: due === null ? [] : [{ dueOn: addDays(today, due), reachedOn: null }],
        }),
      ),
    );
const capacities = fc.integer({ min: 4, max: 30 }).map((halves) => halves / 2);
const worst = (items: readonly LoadItem[]): number => Math.max(0, ...loadWeeks(items, today).map(({ hours }) => hours));
const reasonOf = (of: LoadItem, capacity: number) => stayReason(of, of.hoursPerWeek ?? 0, capacity, today);

/** The items as they are once every proposal was taken. */
function after(items: readonly LoadItem[], capacity: number): LoadItem[] {
  const moves = new Map(deferProposals(items, capacity, today).proposals.map((move) => [move.itemId, move]));
  return items.map((of) => {
    const move = moves.get(of.id);
    return move ? { ...of, startsOn: move.startsOn, endsOn: move.endsOn } : of;
  });
}

describe('proposals in general', () => {
  it('bring every week under the capacity wherever that is possible, and name the weeks where it is not', () => {
    fc.assert(
      fc.property(someItems(12), capacities, (items, capacity) => {
        const fixed = items.filter((of) => reasonOf(of, capacity) !== null);
        const moved = after(items, capacity);
        const { stillOver } = deferProposals(items, capacity, today);
        const weeks = loadWeeks(moved, today).filter(({ hours }) => hours > capacity);
        expect(weeks.map(({ weekOf }) => weekOf)).toEqual(stillOver.filter((on) => on < week(26)));
        // What remains above is what stays, and nothing else.
        const alone = new Map(loadWeeks(fixed, today).map(({ weekOf, hours }) => [weekOf, hours]));
        for (const { weekOf, hours } of weeks) expect(hours).toBe(alone.get(weekOf));
        if (worst(fixed) <= capacity) expect(stillOver).toEqual([]);
      }),
    );
  });

  it('touch nothing that is done, deferred, blocked or due', () => {
    fc.assert(
      fc.property(someItems(12), capacities, (items, capacity) => {
        const byId = new Map(items.map((of) => [of.id, of]));
        for (const { itemId, weeks, fromWeek, toWeek, over } of deferProposals(items, capacity, today).proposals) {
          const of = byId.get(itemId);
          expect(['todo', 'doing']).toContain(of?.state);
          expect(of && reasonOf(of, capacity)).toBeNull();
          expect(weeks > 0 && toWeek > fromWeek).toBe(true);
          expect(over.hours).toBeGreaterThan(capacity);
        }
      }),
    );
  });

  it('are as few as can be: no smaller set of items would do', () => {
    fc.assert(
      fc.property(someItems(8), capacities, (items, capacity) => {
        const movable = stretchesOf(items, today).flatMap(({ item: of }) => (reasonOf(of, capacity) ? [] : of));
        const fixed = items.filter((of) => !movable.includes(of));
        const atMost = new Map(loadWeeks(fixed, today).map(({ weekOf, hours }) => [weekOf, Math.max(hours, capacity)]));
        const fits = (kept: readonly LoadItem[]): boolean =>
          loadWeeks([...fixed, ...kept], today).every(({ weekOf, hours }) => hours <= (atMost.get(weekOf) ?? capacity));
        const counts = Array.from({ length: 2 ** movable.length }, (_, mask) => {
          const kept = movable.filter((_one, index) => mask & (1 << index));
          return fits(kept) ? movable.length - kept.length : Infinity;
        });
        expect(deferProposals(items, capacity, today).proposals).toHaveLength(Math.min(...counts));
      }),
    );
  });

  it('are the same whatever the order in which items come, and nothing once they were taken', () => {
    fc.assert(
      fc.property(someItems(10), capacities, (items, capacity) => {
        const relief = deferProposals(items, capacity, today);
        expect(deferProposals(items.toReversed(), capacity, today).proposals).toEqual(relief.proposals);
        expect(deferProposals(after(items, capacity), capacity, today).proposals).toEqual([]);
      }),
    );
  });

  it('come at once for a plan as full as it may be', () => {
    const full = Array.from({ length: 40 }, (_, n) => item(`i${n}`, n % 13, (n % 13) + 3 + (n % 7), 1 + (n % 9) / 2));
    const before = performance.now();
    const relief = deferProposals(full, 8, today);
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(relief.stillOver).toEqual([]);
  });
});
