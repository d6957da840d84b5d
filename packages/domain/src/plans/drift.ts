import { daysBetween } from '../calendar.js';
import type { Localized } from '../framework/steps.js';
import { type KpiDirection, reachesTarget } from '../kpis/kpi-target.js';
import type { PlanItemState } from './plan-state.js';

/** Above so many days without a reading nobody knows any more whether the work moves anything. */
export const readingWithinDays = 60;

export const driftRules = ['no_kpi', 'kpi_retired', 'kpi_reached', 'no_reading'] as const;
export type DriftRule = (typeof driftRules)[number];

/** A KPI as far as an item can drift from it. Days as `YYYY-MM-DD`; `madeOn` counts while nothing was ever read. */
export type MeasuringKpi = Readonly<{
  name: string;
  unit: string;
  direction: KpiDirection;
  target: number | null;
  retiredOn: string | null;
  madeOn: string;
  latest: Readonly<{ on: string; value: number }> | null;
}>;

/** `target` is the item's own; without one the KPI's counts. */
export type MeasuredItem = Readonly<{ state: PlanItemState; target: number | null; kpi: MeasuringKpi | null }>;

export type Drift = Readonly<{ rule: DriftRule; sentence: Localized }>;

/** What is done or put off moves nothing, so it cannot drift. */
export const canDrift = ({ state }: Pick<MeasuredItem, 'state'>): boolean => state !== 'done' && state !== 'deferred';

/** What the item should reach: its own target, or else the KPI's. */
export const targetOf = ({ target, kpi }: MeasuredItem): number | null => target ?? kpi?.target ?? null;

/** Since when nothing was read. */
export const readSince = ({ latest, madeOn }: MeasuringKpi): string => latest?.on ?? madeOn;

/**
 * Every rule by which an item of a running plan has drifted from its KPI on a day, each in words. A KPI that is retired
 * is read no more and reached no more, so that is all there is to say of it.
 */
export function driftOf(item: MeasuredItem, today: string): Drift[] {
  if (!canDrift(item)) return [];
  const { kpi } = item;
  if (!kpi) return [{ rule: 'no_kpi', sentence: words.no_kpi }];
  const { name, unit, latest, retiredOn } = kpi;
  if (retiredOn !== null) return [{ rule: 'kpi_retired', sentence: words.kpi_retired(name, retiredOn) }];
  const target = targetOf(item);
  const days = daysBetween(readSince(kpi), today);
  return [
    ...(latest && target !== null && reachesTarget({ direction: kpi.direction, target }, latest.value)
      ? [{ rule: 'kpi_reached' as const, sentence: words.kpi_reached(name, latest.value, target, unit) }]
      : []),
    ...(days > readingWithinDays
      ? [{ rule: 'no_reading' as const, sentence: words.no_reading(name, latest?.on ?? null, days) }]
      : []),
  ];
}

type Language = keyof Localized;
const both = (say: (language: Language) => string): Localized => ({ en: say('en'), es: say('es') });

const number = (value: number, unit: string, language: Language): string => {
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
  return unit === '' ? figure : `${figure} ${unit}`;
};
const day = (on: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));

const words = {
  no_kpi: {
    en: 'It names no KPI, so nobody can see whether it still matters. Link the one that it moves.',
    es: 'No nombra ningún KPI, así que nadie puede ver si aún importa. Enlaza el que mueve.',
  },
  kpi_retired: (name: string, on: string) =>
    both((language) =>
      language === 'en'
        ? `“${name}” was retired on ${day(on, 'en')}. Choose a KPI that is still measured, or stop the item.`
        : `«${name}» se retiró el ${day(on, 'es')}. Elige un KPI que aún se mida o deja el punto.`,
    ),
  kpi_reached: (name: string, value: number, target: number, unit: string) =>
    both((language) =>
      language === 'en'
        ? `“${name}” is at ${number(value, unit, 'en')}, and the target was ${number(target, unit, 'en')}. Finish the item, or say what it moves next.`
        : `«${name}» está en ${number(value, unit, 'es')} y el objetivo era ${number(target, unit, 'es')}. Termina el punto o di qué mueve ahora.`,
    ),
  no_reading: (name: string, on: string | null, days: number) =>
    both((language) => {
      if (language === 'en') {
        return on === null
          ? `“${name}” was never read, ${days} days after it was set up. Ask whoever keeps it for a reading.`
          : `“${name}” was last read on ${day(on, 'en')}, ${days} days ago. Ask whoever keeps it for a reading.`;
      }
      return on === null
        ? `«${name}» nunca se ha medido, ${days} días después de crearlo. Pide una medición a quien lo lleva.`
        : `«${name}» se midió por última vez el ${day(on, 'es')}, hace ${days} días. Pide una medición a quien lo lleva.`;
    }),
};
