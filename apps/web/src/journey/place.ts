import type { JourneyPage, SignalView, Step } from '@rungs/contracts/journeys.js';
import type { Practice } from '@rungs/domain/framework/practice.types.js';
import { practices } from '@rungs/domain/framework/practices.js';
import { z } from 'zod';

/** Where on the page somebody is, kept in the address: the step and the practice they read, or an act to begin with. */
export const placeSchema = z.object({
  step: z.coerce
    .number()
    .pipe(z.literal([1, 2, 3, 4]))
    .optional(),
  practice: z.string().optional(),
  act: z.enum(['judge', 'answer', 'talk', 'target', 'intent', 'coverage']).optional(),
});
export type Place = z.output<typeof placeSchema>;
export type OpeningAct = NonNullable<Place['act']>;

/** The practices of a step; what follows a rejection is shown to those who have come back once. */
export function practicesOf(step: Step, iteration: number): Practice[] {
  return practices.filter((practice) => practice.step === step && (!practice.afterRejection || iteration > 1));
}

export const signalsOf = (signals: readonly SignalView[], practice: Practice): SignalView[] =>
  signals.filter((signal) => signal.practice === practice.key && signal.step === practice.step);

export const countOf = (signals: readonly SignalView[]): { met: number; required: number } => {
  const counted = signals.filter(({ required }) => required);
  return { met: counted.filter(({ met }) => met).length, required: counted.length };
};

/** What is open: as the address says, else the first practice of the current step with something to do, or to look at. */
export function openPlace({ journey, signals }: JourneyPage, place: Place): { step: Step; practice: Practice } {
  const iteration = journey?.iteration ?? 1;
  const named = practices.find(({ key }) => key === place.practice);
  const step = place.step ?? named?.step ?? journey?.step ?? 1;
  const ofStep = practicesOf(step, iteration);
  const waiting = ofStep.find((practice) => {
    const { met, required } = countOf(signalsOf(signals, practice));
    return met < required;
  });
  // Where all is met: a practice with something to look at before one that counts nothing.
  const counted = ofStep.find((practice) => countOf(signalsOf(signals, practice)).required > 0);
  const practice = ofStep.find(({ key }) => key === place.practice) ?? waiting ?? counted ?? ofStep[0] ?? practices[0];
  if (!practice) throw new Error('The framework has no practices.');
  return { step, practice };
}
