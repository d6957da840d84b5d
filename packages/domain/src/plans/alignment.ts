import { addDays, daysBetween } from '../calendar.js';
import { readingWithinDays } from './drift.js';

/** Of an item, when two look at it again: go on, change it, or leave it. */
export const alignmentVerdicts = ['right', 'adjust', 'stop'] as const;
export type AlignmentVerdict = (typeof alignmentVerdicts)[number];

/**
 * The last day on which the next check is in time. To agree is to look at everything together, so the first rhythm
 * begins on that day. Days as `YYYY-MM-DD`.
 */
export function alignmentDueOn(agreedOn: string, lastCheckedOn: string | null, everyDays: number): string {
  const looked = lastCheckedOn !== null && lastCheckedOn > agreedOn ? lastCheckedOn : agreedOn;
  return addDays(looked, everyDays);
}

export const isOverdue = (dueOn: string, today: string): boolean => today > dueOn;

type KeptAlignment = Readonly<{ itemsAdrift: number; kpiReadDates: readonly string[]; lastAlignmentOn: string | null }>;

/** What signals ask of the kept days on a day: whether a plan was ever checked, how long ago, and how much of it drifts. */
export function alignmentFacts({ itemsAdrift, kpiReadDates, lastAlignmentOn }: KeptAlignment, today: string) {
  const unread = kpiReadDates.filter((since) => daysBetween(since, today) > readingWithinDays).length;
  return {
    alignmentChecks: lastAlignmentOn === null ? 0 : 1,
    // Where the two are it may be tomorrow already.
    daysSinceAlignment: lastAlignmentOn === null ? 0 : Math.max(daysBetween(lastAlignmentOn, today), 0),
    itemsDrifting: itemsAdrift + unread,
  };
}
