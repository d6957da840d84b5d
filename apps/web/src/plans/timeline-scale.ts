import { addDays, daysBetween } from '@rungs/domain/calendar.js';
import { mondayOf, weeksBetween } from '@rungs/domain/plans/plan-weeks.js';

type Dated = Readonly<{ startsOn: string | null; endsOn: string | null }>;

/** The weeks that the timeline draws: what is planned and today, with room to drag something later. */
export type Scale = Readonly<{ first: string; weeks: readonly string[] }>;

const roomAfter = 28;
const leastWeeks = 12;

export function scaleOf(items: readonly Dated[], today: string): Scale {
  const days = items.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn].filter((day) => day !== null));
  const sorted = [...days, today].toSorted();
  const first = mondayOf(sorted[0] ?? today);
  const last = addDays(sorted.at(-1) ?? today, roomAfter);
  const least = addDays(first, leastWeeks * 7 - 1);
  return { first, weeks: weeksBetween(first, last > least ? last : least) };
}

/** Where a day begins, as a percentage of the width. */
export const placeOf = ({ first, weeks }: Scale, day: string): number =>
  (daysBetween(first, day) / (weeks.length * 7)) * 100;

/** The months over the weeks, each as wide as the weeks that begin in it. */
export function monthsOf({ weeks }: Scale): { month: string; weeks: number }[] {
  const months: { month: string; weeks: number }[] = [];
  for (const week of weeks) {
    const last = months.at(-1);
    if (last?.month.slice(0, 7) === week.slice(0, 7)) last.weeks += 1;
    else months.push({ month: week, weeks: 1 });
  }
  return months;
}
