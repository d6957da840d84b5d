import { sayBoth } from '../journey/words.js';
import type { LoadWeek } from './planned-load.js';
import type { WellbeingSignal } from './wellbeing-signals.js';

const words = {
  nothing: {
    en: 'No item of your plan says from when to when and how many hours a week. Without that, nobody can tell what is too much.',
    es: 'Ningún punto de tu plan dice desde cuándo, hasta cuándo y cuántas horas a la semana. Sin eso no se puede saber qué es demasiado.',
  },
  holds: {
    en: 'In every week to come at most {value} {value|hour|hours} a week are planned, of {threshold}.',
    es: 'En ninguna de las próximas semanas hay planificadas más de {value} {value|hora|horas}, de {threshold}.',
  },
  fails: {
    en: '{value} hours are planned in the fullest week to come, and you have {threshold}. Defer something before it defers itself.',
    es: 'En la semana más llena que viene hay {value} horas planificadas, y tienes {threshold}. Aplaza algo antes de que se aplace solo.',
  },
} as const;

/**
 * Whether a person's planned effort stays within what they have. A signal of wellbeing: for its owner alone, required of
 * nobody, and in no count that others see. Holds once there is something to count.
 */
export function plannedLoadSignal(weeks: readonly LoadWeek[], capacity: number): WellbeingSignal {
  const value = Math.max(0, ...weeks.map(({ hours }) => hours));
  const met = value > 0 && value <= capacity;
  const said = value === 0 ? words.nothing : met ? words.holds : words.fails;
  return {
    key: 'planned_load',
    practice: 'protect-your-energy',
    step: 3,
    name: { en: 'Planned effort within capacity', es: 'El esfuerzo planificado cabe en tu capacidad' },
    direction: 'at_most',
    measure: 'count',
    value,
    threshold: capacity,
    met,
    required: false,
    sentence: sayBoth(said, { value, threshold: capacity }),
  };
}
