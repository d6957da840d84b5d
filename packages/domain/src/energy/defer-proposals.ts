import { addDays } from '../calendar.js';
import { fewestToMove } from './fewest-to-move.js';
import { loadAt, type LoadItem, mondayAt, type Stretch, stretchesOf } from './planned-load.js';

/** What is due so soon is a commitment: others count on it. */
export const dueWithinDays = 14;

export type DeferProposal = Readonly<{
  itemId: string;
  /** Mondays: the first week that it would have taken, and the one in which it would begin instead. */
  fromWeek: string;
  toWeek: string;
  weeks: number;
  startsOn: string;
  endsOn: string;
  /** Why: the first week that is above with it. */
  over: Readonly<{ weekOf: string; hours: number }>;
}>;

export type StayReason = 'blocked' | 'due' | 'larger_than_capacity';
export type StayingItem = Readonly<{ itemId: string; why: StayReason }>;

export type Relief = Readonly<{
  proposals: readonly DeferProposal[];
  /** Items of weeks above capacity that no proposal touches, and why. */
  stays: readonly StayingItem[];
  /** Mondays of weeks that remain above, because what stays alone is. */
  stillOver: readonly string[];
}>;

/**
 * What to defer, and to when, so that no week asks for more hours than there are. As few items as possible; of those
 * that do as well, what is not begun and what begins last goes first. Nothing is deferred that is done, blocked or due
 * within two weeks. An item lands in the first week from which on it fits, whole as it was.
 */
export function deferProposals(items: readonly LoadItem[], capacity: number, today: string): Relief {
  const all = stretchesOf(items, today);
  const fixed = all.filter(({ item, hours }) => stayReason(item, hours, capacity, today) !== null);
  const movable = all.filter((one) => !fixed.includes(one)).toSorted(lastBegunFirst);
  // Where what stays is too much already, everything else makes it worse.
  const limitAt = (week: number): number => Math.max(capacity - loadAt(fixed, week), 0);
  const moving = fewestToMove(movable, turns(all), limitAt);

  const settled: Placed[] = all.filter((one) => !moving.includes(one));
  const proposals: DeferProposal[] = [];
  for (const one of moving.toSorted(firstBegunFirst)) {
    const weeks = firstFit(one, settled, capacity);
    settled.push({ from: one.from + weeks, to: one.to + weeks, hours: one.hours });
    proposals.push(proposalOf(one, weeks, firstOver(one, all, capacity), today));
  }
  const startsOver = weeksOver(all, capacity);
  return {
    proposals,
    stays: fixed
      .filter((one) => startsOver.some((week) => covers(one, week)))
      .map(({ item, hours }) => ({ itemId: item.id, why: stayReason(item, hours, capacity, today) ?? 'due' })),
    stillOver: weeksOver(settled, capacity).map((week) => mondayAt(today, week)),
  };
}

/** Why an item may not be put off; null where it may. */
export function stayReason(item: LoadItem, hours: number, capacity: number, today: string): StayReason | null {
  if (item.state === 'blocked') return 'blocked';
  const soon = addDays(today, dueWithinDays);
  const promised = item.milestones.flatMap(({ dueOn, reachedOn }) =>
    dueOn !== null && reachedOn === null ? dueOn : [],
  );
  if ([...promised, item.endsOn].some((day) => day !== null && day <= soon)) return 'due';
  return hours > capacity ? 'larger_than_capacity' : null;
}

type Placed = Pick<Stretch, 'from' | 'to' | 'hours'>;

const covers = ({ from, to }: Placed, week: number): boolean => from <= week && week <= to;
const begunLast = (a: Stretch, b: Stretch): number =>
  Number(a.item.state === 'doing') - Number(b.item.state === 'doing');
const byId = (a: Stretch, b: Stretch): number => (a.item.id < b.item.id ? -1 : 1);
const lastBegunFirst = (a: Stretch, b: Stretch): number =>
  begunLast(a, b) || b.from - a.from || b.hours - a.hours || byId(a, b);
const firstBegunFirst = (a: Stretch, b: Stretch): number => a.from - b.from || byId(a, b);

/** The weeks in which something begins, this one included, in order: between them no load grows. */
const turns = (placed: readonly Placed[]): number[] =>
  [...new Set([0, ...placed.map(({ from }) => Math.max(from, 0))])].toSorted((a, b) => a - b);

/** By how many weeks it has to move to fit. Behind everything else it fits, because it is no larger than the capacity. */
function firstFit({ from, to, hours }: Stretch, settled: readonly Placed[], capacity: number): number {
  for (let weeks = 1; ; weeks += 1) {
    const [first, last] = [Math.max(from + weeks, 0), to + weeks];
    const inside = [first, ...turns(settled).filter((week) => first < week && week <= last)];
    if (inside.every((week) => loadAt(settled, week) + hours <= capacity)) return weeks;
  }
}

function firstOver(one: Stretch, all: readonly Stretch[], capacity: number): Readonly<{ week: number; hours: number }> {
  const week = weeksOver(all, capacity).find((over) => covers(one, over)) ?? Math.max(one.from, 0);
  return { week, hours: loadAt(all, week) };
}

function weeksOver(placed: readonly Placed[], capacity: number): number[] {
  const last = Math.max(-1, ...placed.map(({ to }) => to));
  const weeks: number[] = [];
  for (let week = 0; week <= last; week += 1) if (loadAt(placed, week) > capacity) weeks.push(week);
  return weeks;
}

function proposalOf(
  { item, from }: Stretch,
  weeks: number,
  over: Readonly<{ week: number; hours: number }>,
  today: string,
): DeferProposal {
  return {
    itemId: item.id,
    fromWeek: mondayAt(today, Math.max(from, 0)),
    toWeek: mondayAt(today, from + weeks),
    weeks,
    startsOn: addDays(item.startsOn ?? today, weeks * 7),
    endsOn: addDays(item.endsOn ?? today, weeks * 7),
    over: { weekOf: mondayAt(today, over.week), hours: over.hours },
  };
}
