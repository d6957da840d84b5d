import { addDays, daysBetween, weekday } from '../calendar.js';
import type { Localized } from '../framework/steps.js';

/** One check-in as the trend reads it. Days as `YYYY-MM-DD`; load and energy from 1 to 5. */
export type Point = Readonly<{ takenOn: string; load: number; energy: number; hoursSlept: number | null }>;

/** The means of one week, rounded to a tenth; null where nothing was said. */
export type Week = Readonly<{
  weekOf: string;
  checkIns: number;
  load: number | null;
  energy: number | null;
  hoursSlept: number | null;
}>;

export type ReadingKind = 'none' | 'too_few' | 'load_above_energy' | 'energy_falling' | 'energy_rising' | 'steady';
export type Reading = Readonly<{ kind: ReadingKind; sentence: Localized }>;

export const trendWeeks = 12;
/** A week between two check-ins: then, and not before, one is asked again. */
export const promptAfterDays = 7;
/** Fewer weeks say nothing about a direction. */
const leastWeeks = 3;
/** Half a grade between two means of three weeks; less is noise on a scale of five. */
const shift = 0.5;

/** The Monday of the week of `day`. */
export const mondayOf = (day: string): string => addDays(day, -((weekday(day) + 6) % 7));

/** The last `count` weeks up to today, the oldest first, empty ones too: a gap is part of the picture. */
export function weeksOf(points: readonly Point[], today: string, count: number = trendWeeks): Week[] {
  const last = mondayOf(today);
  return Array.from({ length: count }, (_, index) => {
    const weekOf = addDays(last, (index - count + 1) * 7);
    const own = points.filter(({ takenOn }) => mondayOf(takenOn) === weekOf);
    const slept = own.flatMap(({ hoursSlept }) => hoursSlept ?? []);
    return {
      weekOf,
      checkIns: own.length,
      load: mean(own.map(({ load }) => load)),
      energy: mean(own.map(({ energy }) => energy)),
      hoursSlept: mean(slept),
    };
  });
}

/** What the weeks say, in one sentence. It reads, it does not judge, and it names what one could do. */
export function readingOf(weeks: readonly Week[]): Reading {
  const said = weeks.flatMap(({ load, energy }) => (load === null || energy === null ? [] : [{ load, energy }]));
  if (said.length === 0) return reading('none');
  const late = said.slice(-leastWeeks);
  if (late.length < leastWeeks) return reading('too_few');
  if (late.every(({ load, energy }) => load > energy)) return reading('load_above_energy');
  const early = said.slice(-2 * leastWeeks, -leastWeeks);
  if (early.length < leastWeeks) return reading('steady');
  const change = average(late.map(({ energy }) => energy)) - average(early.map(({ energy }) => energy));
  if (change <= -shift) return reading('energy_falling');
  return reading(change >= shift ? 'energy_rising' : 'steady');
}

/** Whether it is time for the next check-in. */
export const isDue = (lastTakenOn: string | null, today: string): boolean =>
  lastTakenOn === null || daysBetween(lastTakenOn, today) >= promptAfterDays;

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round(average(values) * 10) / 10;

const reading = (kind: ReadingKind): Reading => ({ kind, sentence: sentences[kind] });

const sentences: Readonly<Record<ReadingKind, Localized>> = {
  none: {
    en: 'No check-in yet. A minute a week is enough to see a pattern in a month.',
    es: 'Todavía no hay ningún registro. Un minuto a la semana basta para ver un patrón en un mes.',
  },
  too_few: {
    en: 'A few more weeks, and a direction shows.',
    es: 'Unas semanas más y se verá una dirección.',
  },
  load_above_energy: {
    en: 'For three weeks the load has been above your energy. Defer, hand over or drop one thing this week.',
    es: 'Hace tres semanas que la carga supera tu energía. Aplaza, delega o abandona algo esta semana.',
  },
  energy_falling: {
    en: 'Your energy has been falling. Look at what you took on six weeks ago, and at your sleep.',
    es: 'Tu energía va bajando. Mira qué asumiste hace seis semanas, y cómo duermes.',
  },
  energy_rising: {
    en: 'Your energy has been rising. Note what you changed, so that you can do it again.',
    es: 'Tu energía va subiendo. Anota qué cambiaste, para poder repetirlo.',
  },
  steady: {
    en: 'Load and energy have kept level.',
    es: 'La carga y la energía se mantienen estables.',
  },
};
