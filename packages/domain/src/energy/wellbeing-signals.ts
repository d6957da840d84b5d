import { daysBetween } from '../calendar.js';
import type { Localized, StepNumber } from '../framework/steps.js';
import { sayBoth } from '../journey/words.js';

/**
 * Signals of wellbeing. They stand apart from all others on purpose: they are computed from records that only their
 * owner reads, for the owner alone, and are in no count, tread or summary that anybody else sees.
 */
export type WellbeingSignal = Readonly<{
  key: 'check_in_recent' | 'planned_load';
  practice: 'protect-your-energy';
  step: StepNumber;
  name: Localized;
  direction: 'at_most';
  measure: 'count';
  value: number;
  threshold: number;
  met: boolean;
  required: false;
  sentence: Localized;
}>;

export const checkInWithinDays = 14;

const words = {
  never: {
    en: 'No check-in yet. Say how the week was; it stays yours.',
    es: 'Todavía no hay ningún registro. Di cómo fue la semana; solo tú lo ves.',
  },
  holds: {
    en: 'Your last check-in was {value} {value|day|days} ago.',
    es: 'Tu último registro fue hace {value} {value|día|días}.',
  },
  today: { en: 'You checked in today.', es: 'Hoy te has registrado.' },
  fails: {
    en: 'Your last check-in was {value} days ago. Take a minute: how much is it, and how are you?',
    es: 'Tu último registro fue hace {value} días. Tómate un minuto: ¿cuánta carga hay y cómo estás?',
  },
} as const satisfies Record<string, Localized>;

/** What check-ins tell their owner on a day. `lastTakenOn` as `YYYY-MM-DD`, null before the first check-in. */
export function wellbeingSignals(lastTakenOn: string | null, today: string): WellbeingSignal[] {
  const days = lastTakenOn === null ? null : Math.max(daysBetween(lastTakenOn, today), 0);
  const met = days !== null && days <= checkInWithinDays;
  const said = days === null ? words.never : days === 0 ? words.today : met ? words.holds : words.fails;
  const numbers = { value: days ?? 0, threshold: checkInWithinDays, total: 0, missing: 0 };
  return [
    {
      key: 'check_in_recent',
      practice: 'protect-your-energy',
      step: 3,
      name: { en: 'A recent check-in', es: 'Un registro reciente' },
      direction: 'at_most',
      measure: 'count',
      value: days ?? 0,
      threshold: checkInWithinDays,
      met,
      required: false,
      sentence: sayBoth(said, numbers),
    },
  ];
}
