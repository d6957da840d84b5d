import { addDays, daysBetween } from '../calendar.js';
import type { PlanItemState } from '../plans/plan-state.js';
import { mondayOf } from '../plans/plan-weeks.js';

/** A plan item as far as it takes time. Days as `YYYY-MM-DD`, milestones as they are promised and reached. */
export type LoadItem = Readonly<{
  id: string;
  state: PlanItemState;
  startsOn: string | null;
  endsOn: string | null;
  hoursPerWeek: number | null;
  milestones: readonly Readonly<{ dueOn: string | null; reachedOn: string | null }>[];
}>;

/** Hours a week beside the daily work, until somebody says how many it is for them: a day. */
export const defaultCapacity = 8;

/** The weeks that an item still takes, counted from this one (0); `from` is before 0 where it has begun. */
export type Stretch = Readonly<{ item: LoadItem; from: number; to: number; hours: number }>;

/** Half a year is as far as anybody plans; what lies behind it is counted once it comes near. */
export const weeksAhead = 26;

export type LoadWeek = Readonly<{
  weekOf: string;
  hours: number;
  items: readonly Readonly<{ id: string; hours: number }>[];
}>;

/** What takes time from today on. Done and deferred items take none, and neither does what nobody has estimated. */
export function stretchesOf(items: readonly LoadItem[], today: string): Stretch[] {
  const monday = mondayOf(today);
  const weekOf = (day: string): number => daysBetween(monday, mondayOf(day)) / 7;
  return items.flatMap((item) => {
    const { startsOn, endsOn, hoursPerWeek: hours } = item;
    if (isOver(item) || startsOn === null || endsOn === null || hours === null) return [];
    const stretch = { item, from: weekOf(startsOn), to: weekOf(endsOn), hours };
    return stretch.to < 0 ? [] : [stretch];
  });
}

/** How many items say too little to be counted: their days or their hours are missing. */
export const uncounted = (items: readonly LoadItem[]): number =>
  items.filter(
    (item) => !isOver(item) && (item.startsOn === null || item.endsOn === null || item.hoursPerWeek === null),
  ).length;

/** From this week to the last that anything is planned for; empty where nothing is. */
export function loadWeeks(items: readonly LoadItem[], today: string): LoadWeek[] {
  const stretches = stretchesOf(items, today);
  const last = Math.min(Math.max(-1, ...stretches.map(({ to }) => to)), weeksAhead - 1);
  return Array.from({ length: last + 1 }, (_, week) => {
    const own = stretches.filter(({ from, to }) => from <= week && week <= to);
    return {
      weekOf: mondayAt(today, week),
      hours: loadAt(own, week),
      items: own.map(({ item: { id }, hours }) => ({ id, hours })),
    };
  });
}

/** Hours of these in the week that is so many after this one. Halves of hours, so that sums are exact. */
export const loadAt = (stretches: readonly Pick<Stretch, 'from' | 'to' | 'hours'>[], week: number): number =>
  stretches.reduce((sum, { from, to, hours }) => (from <= week && week <= to ? sum + hours : sum), 0);

export const mondayAt = (today: string, week: number): string => addDays(mondayOf(today), week * 7);

const isOver = ({ state }: LoadItem): boolean => state === 'done' || state === 'deferred';
