import type { StepNumber } from '../framework/steps.js';
import { revisits, type Visit } from '../journey/journey.js';
import type { EarlierEnd, Progress, StairModel, StairVisit } from './stair.types.js';

const stepNumbers: readonly StepNumber[] = [1, 2, 3, 4];
const nothingYet: Progress = { met: 0, required: 0 };

/** A visit whose progress on leaving was kept draws how far it got. */
export type VisitWithProgress = Visit & Readonly<{ reached?: Progress | null }>;

/** The stair of a journey: its visits in order, and the progress of step 1 to 4 as it stands now. */
export function stairModel(visits: readonly VisitWithProgress[], progress: readonly Progress[]): StairModel {
  const here = visits.at(-1);
  return {
    steps: stepNumbers.map((step, index) => ({
      step,
      ...(progress[index] ?? nothingYet),
      visits: visits.filter((visit) => visit.step === step).map(stairVisit),
    })),
    current: here?.step ?? 1,
    iteration: here?.iteration ?? 1,
    revisits: revisits(visits),
  };
}

function stairVisit({ iteration, enteredOn, leftOn, reached = null }: VisitWithProgress): StairVisit {
  return { iteration, enteredOn, leftOn, reached };
}

/** Where each earlier iteration ended, the first one first. */
export function earlierEnds({ steps, revisits: returns }: StairModel): EarlierEnd[] {
  return returns.map(({ from, iteration }) => ({
    iteration: iteration - 1,
    step: from,
    reached: visitOf(steps[from - 1]?.visits ?? [], iteration - 1)?.reached ?? null,
  }));
}

/** The furthest that iterations before `iteration` got on a step; null where none of them left a trace. */
export function reachedBefore(visits: readonly StairVisit[], iteration: number): Progress | null {
  const traces = visits.flatMap((visit) => (visit.iteration < iteration && visit.reached ? [visit.reached] : []));
  return traces.reduce<Progress | null>(
    (best, trace) => (best && shareOf(best) >= shareOf(trace) ? best : trace),
    null,
  );
}

/** From 0 to 1. A step that requires nothing has nothing to fill. */
export function shareOf({ met, required }: Progress): number {
  return required <= 0 ? 0 : Math.min(Math.max(met / required, 0), 1);
}

const visitOf = (visits: readonly StairVisit[], iteration: number): StairVisit | undefined =>
  visits.find((visit) => visit.iteration === iteration);
