import type { Localized } from './framework/steps.js';

/** The manager's judgement, in order. It is never computed. */
export const readinessValues = [
  'not_started',
  'developing',
  'ready_6_12_months',
  'ready_next_window',
  'ready_now',
] as const;
export type ReadinessValue = (typeof readinessValues)[number];

export const readinessNames: Readonly<Record<ReadinessValue, Localized>> = {
  not_started: { en: 'Not started', es: 'Sin empezar' },
  developing: { en: 'Developing', es: 'En desarrollo' },
  ready_6_12_months: { en: 'Ready in 6–12 months', es: 'A punto en 6–12 meses' },
  ready_next_window: { en: 'Ready next window', es: 'A punto para la próxima ventana' },
  ready_now: { en: 'Ready now', es: 'A punto ya' },
};

export const staleAfterDays = 120;

/** A judgement older than 120 days no longer says how things stand. Days as `YYYY-MM-DD`. */
export function isStale(givenOn: string, today: string): boolean {
  return (Date.parse(today) - Date.parse(givenOn)) / 86_400_000 > staleAfterDays;
}
