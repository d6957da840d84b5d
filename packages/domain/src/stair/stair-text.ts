import type { Localized, StepNumber } from '../framework/steps.js';
import type { DistributionStep, PeopleFigure } from './distribution-stair.js';
import { earlierEnds } from './stair-model.js';
import type { Progress, StairModel } from './stair.types.js';

export type Locale = keyof Localized;
/** What the four steps are called where this is read, in the language of the reader. */
export type StepNames = readonly string[];

/** What the picture says, in one line: "Step 3 of 4, Deliver impact, 5 of 6 signals, iteration 2". */
export function stairText({ steps, current, iteration }: StairFacts, locale: Locale, names: StepNames): string {
  const { step, ofFour, iterationName } = words[locale];
  const progress = steps[current - 1] ?? { met: 0, required: 0 };
  return `${step} ${current} ${ofFour}, ${names[current - 1]}, ${signalsText(progress, locale)}, ${iterationName} ${iteration}`;
}

/** A board's row knows progress and iteration only; the journey page's model knows more, and fits as well. */
export type StairFacts = Readonly<{ steps: readonly Progress[]; current: StepNumber; iteration: number }>;

/** The line above and each way back; `day` writes a day (`YYYY-MM-DD`) as the reader does. */
export function stairStory(model: StairModel, locale: Locale, names: StepNames, day: (on: string) => string): string {
  const { back } = words[locale];
  const ends = earlierEnds(model);
  const returns = model.revisits.map(({ from, to, on, reason }, index) =>
    back(ends[index]?.iteration ?? index + 1, from, to, day(on), withoutStop(reason)),
  );
  return [`${stairText(model, locale, names)}.`, ...returns].join(' ');
}

/** The name of a tread's link: "Step 1, Settle in, 7 of 7 signals". */
export function treadText(step: StepNumber, progress: Progress, locale: Locale, names: StepNames): string {
  return `${words[locale].step} ${step}, ${names[step - 1]}, ${signalsText(progress, locale)}`;
}

/** "5 of 6 signals", as it also stands below the step's name. */
export function signalsText({ met, required }: Progress, locale: Locale): string {
  return required === 0 ? words[locale].noSignals : words[locale].signals(met, required);
}

/** The distribution in words. `since` names the earlier date; withheld figures say that they are, and why. */
export function distributionText(
  steps: readonly DistributionStep[],
  locale: Locale,
  names: StepNames,
  minimumGroupSize: number,
  since: string | null,
): string {
  const { step: stepWord, people, before: beforeWord } = words[locale];
  const figure = (shown: PeopleFigure): string => figureText(shown, locale, minimumGroupSize);
  return steps
    .map(({ now, before }, index) => {
      const then = since !== null && before?.state === 'shown' ? beforeWord(before.value, since) : '';
      const count = now.state === 'shown' ? `${people(now.value)}${then}` : figure(now);
      return `${stepWord} ${index + 1}, ${names[index]}: ${count}`;
    })
    .join('; ');
}

/** A figure about people as words: the number, "fewer than 5", or "withheld". */
export function figureText(figure: PeopleFigure, locale: Locale, minimumGroupSize: number): string {
  if (figure.state === 'shown') return String(figure.value);
  if (figure.why === null) return words[locale].withheldOnly;
  return figure.why === 'small' ? words[locale].fewer(minimumGroupSize) : words[locale].withheld;
}

const withoutStop = (reason: string): string => reason.trim().replace(/\.+$/, '');

const words = {
  en: {
    step: 'Step',
    ofFour: 'of 4',
    iterationName: 'iteration',
    noSignals: 'no signals required',
    signals: (met: number, required: number) => `${met} of ${required} signal${required === 1 ? '' : 's'}`,
    back: (iteration: number, from: number, to: number, on: string, reason: string) =>
      `Iteration ${iteration} ended on step ${from}; the journey came back to step ${to} on ${on}: ${reason}.`,
    people: (count: number) => `${count} ${count === 1 ? 'person' : 'people'} now`,
    before: (count: number, since: string) => `, ${count} on ${since}`,
    fewer: (minimum: number) => `fewer than ${minimum}`,
    withheld: 'withheld, it would reveal another step',
    withheldOnly: 'withheld',
  },
  es: {
    step: 'Paso',
    ofFour: 'de 4',
    iterationName: 'iteración',
    noSignals: 'sin señales obligatorias',
    signals: (met: number, required: number) => `${met} de ${required} ${required === 1 ? 'señal' : 'señales'}`,
    back: (iteration: number, from: number, to: number, on: string, reason: string) =>
      `La iteración ${iteration} terminó en el paso ${from}; el camino volvió al paso ${to} el ${on}: ${reason}.`,
    people: (count: number) => `${count} ${count === 1 ? 'persona' : 'personas'} ahora`,
    before: (count: number, since: string) => `, ${count} el ${since}`,
    fewer: (minimum: number) => `menos de ${minimum}`,
    withheld: 'no se muestra, revelaría otro paso',
    withheldOnly: 'no se muestra',
  },
} as const;
