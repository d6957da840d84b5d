import { addDays } from './calendar.js';

export const visibilityKinds = ['demo', 'talk', 'meeting', 'post', 'teaching', 'lunch'] as const;
export type VisibilityKind = (typeof visibilityKinds)[number];

export const visibilityWindowDays = 90;

const softSkills: ReadonlySet<VisibilityKind> = new Set(['demo', 'talk', 'lunch']);

/** Presentations, lunches with seniors, and meetings that one led: to sit in a meeting is no practice of anything. */
export const isSoftSkill = ({ kind, led }: Readonly<{ kind: VisibilityKind; led: boolean }>): boolean =>
  softSkills.has(kind) || (kind === 'meeting' && led);

type KeptSoftSkills = Readonly<{
  /** Presentations and meetings that one led, each by itself. */
  softSkillDates: readonly string[];
  /** Days with a lunch that was logged as work shown. */
  lunchDates: readonly string[];
  /** Days with a lunch or a talk with a key player who is further up. */
  encounterDates: readonly string[];
}>;

/**
 * How often soft skills were practised within the ninety days. A lunch may be written down on both sides, as something
 * shown and as an encounter, and a table has several people: of lunches and encounters, one counts a day.
 */
export function softSkillsRecent(kept: KeptSoftSkills, today: string): number {
  const meals =
    kept.encounterDates.length === 0 ? kept.lunchDates : [...new Set([...kept.lunchDates, ...kept.encounterDates])];
  return within90Days(kept.softSkillDates, today) + within90Days(meals, today);
}

/** How many of the days (`YYYY-MM-DD`) lie within the ninety before `today`; tomorrow is today somewhere. */
export function within90Days(dates: readonly string[], today: string): number {
  if (dates.length === 0) return 0;
  const since = addDays(today, -visibilityWindowDays);
  return dates.filter((date) => date >= since).length;
}
