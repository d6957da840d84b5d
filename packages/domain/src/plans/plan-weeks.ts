import { addDays, daysBetween } from '../calendar.js';

type Span = Readonly<{ startsOn: string; endsOn: string }>;

/** Which part of a bar is held: the whole of it, or one of its ends. */
export type Grip = 'whole' | 'start' | 'end';

/**
 * A bar of the timeline moved by whole weeks, so that a weekday stays the weekday it was. An end never passes the
 * other: the last day is the first day at the earliest.
 */
export function movedByWeeks({ startsOn, endsOn }: Span, grip: Grip, weeks: number): Span {
  const days = weeks * 7;
  if (grip === 'whole') return { startsOn: addDays(startsOn, days), endsOn: addDays(endsOn, days) };
  if (grip === 'start') return { startsOn: earlier(addDays(startsOn, days), endsOn), endsOn };
  return { startsOn, endsOn: later(addDays(endsOn, days), startsOn) };
}

/** The Monday on or before `day`. */
export function mondayOf(day: string): string {
  return addDays(day, -((daysBetween('1970-01-05', day) % 7) + 7) % 7);
}

/** Every Monday from the week of `from` to the week of `to`, both included. */
export function weeksBetween(from: string, to: string): string[] {
  const first = mondayOf(from);
  const count = Math.max(Math.floor(daysBetween(first, to) / 7) + 1, 1);
  return Array.from({ length: count }, (_, week) => addDays(first, week * 7));
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);
