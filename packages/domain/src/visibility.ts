import { addDays } from './calendar.js';

export const visibilityKinds = ['demo', 'talk', 'meeting', 'post', 'teaching', 'lunch'] as const;
export type VisibilityKind = (typeof visibilityKinds)[number];

export const visibilityWindowDays = 90;

const softSkills: ReadonlySet<VisibilityKind> = new Set(['demo', 'talk', 'lunch']);

/** Presentations, lunches with seniors, and meetings that one led: to sit in a meeting is no practice of anything. */
export const isSoftSkill = ({ kind, led }: Readonly<{ kind: VisibilityKind; led: boolean }>): boolean =>
  softSkills.has(kind) || (kind === 'meeting' && led);

/** How many of the days (`YYYY-MM-DD`) lie within the ninety before `today`; tomorrow is today somewhere. */
export function within90Days(dates: readonly string[], today: string): number {
  if (dates.length === 0) return 0;
  const since = addDays(today, -visibilityWindowDays);
  return dates.filter((date) => date >= since).length;
}
