import { daysBetween } from '../calendar.js';
import { sayBoth } from '../journey/words.js';
import { isStale, staleAfterDays } from '../readiness.js';
import type { Found } from './finding.js';

/** Days as `YYYY-MM-DD`. */
export type JudgementToCheck = Readonly<{ hasManager: boolean; readinessGivenOn: string | null }>;

const ofWhat = {
  check: 'readiness',
  severity: 'advice',
  act: 'talk',
  practice: 'mind-the-timing',
  competencyKey: null,
  onlyOwner: false,
} as const;

/** The manager's word on readiness: whether there is one, and whether it still says how things stand. */
export function judgementAge({ hasManager, readinessGivenOn }: JudgementToCheck, today: string): Found[] {
  if (!hasManager) return [];
  if (readinessGivenOn === null) {
    return [
      {
        ...ofWhat,
        key: 'readiness_missing',
        title: { en: 'No word on your readiness', es: 'Ninguna palabra sobre si estás a punto' },
        sentence: {
          en: 'Your manager has not judged your readiness yet. Ask for their word and the reason behind it.',
          es: 'Tu responsable todavía no ha valorado si estás a punto. Pide que lo haga y que diga por qué.',
        },
      },
    ];
  }
  if (!isStale(readinessGivenOn, today)) return [];
  return [
    {
      ...ofWhat,
      key: 'readiness_stale',
      title: { en: 'A stale word on your readiness', es: 'Una valoración caducada de si estás a punto' },
      sentence: sayBoth(
        {
          en: 'Your manager’s judgement is {age} days old; after {limit} days it no longer says how things stand.',
          es: 'La valoración de tu responsable tiene {age} días; pasados {limit} días ya no dice cómo están las cosas.',
        },
        { age: daysBetween(readinessGivenOn, today), limit: staleAfterDays },
      ),
    },
  ];
}
