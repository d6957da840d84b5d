import type { StepNumber } from '../framework/steps.js';

/** One stay on one step. Days as `YYYY-MM-DD`; `leftOn` is null while the person is there. */
export type Visit = Readonly<{
  step: StepNumber;
  iteration: number;
  enteredOn: string;
  leftOn: string | null;
  reason: string;
}>;

export type Refusal =
  'no_next_step' | 'not_the_next_step' | 'not_visited_before' | 'reason_too_short' | 'before_the_last_move';
export type Moved = Readonly<{ ok: true; visits: readonly Visit[] }> | Readonly<{ ok: false; refusal: Refusal }>;

/** Coming back means something was learned: a revisit says what, in at least this many characters. */
export const shortestReason = 10;

export function firstVisit(on: string): Visit {
  return { step: 1, iteration: 1, enteredOn: on, leftOn: null, reason: '' };
}

/** The step a person stands on: the last visit, while it is open. */
export function currentVisit(visits: readonly Visit[]): Visit | undefined {
  const last = visits.at(-1);
  return last?.leftOn === null ? last : undefined;
}

/** One step up, in the same iteration. Steps are soft: no signal has to hold for it. */
export function advance(visits: readonly Visit[], to: StepNumber, reason: string, on: string): Moved {
  const here = currentVisit(visits);
  if (!here || here.step === 4) return { ok: false, refusal: 'no_next_step' };
  if (to !== here.step + 1) return { ok: false, refusal: 'not_the_next_step' };
  return enter(visits, { step: to, iteration: here.iteration, reason }, on);
}

/** Back to a step that was visited before (the present one included), as the beginning of the next iteration. */
export function revisit(visits: readonly Visit[], to: StepNumber, reason: string, on: string): Moved {
  const here = currentVisit(visits);
  if (!here || !visits.some(({ step }) => step === to)) return { ok: false, refusal: 'not_visited_before' };
  if (reason.trim().length < shortestReason) return { ok: false, refusal: 'reason_too_short' };
  return enter(visits, { step: to, iteration: here.iteration + 1, reason }, on);
}

function enter(visits: readonly Visit[], next: Pick<Visit, 'step' | 'iteration' | 'reason'>, on: string): Moved {
  const last = visits.at(-1);
  if (last && on < last.enteredOn) return { ok: false, refusal: 'before_the_last_move' };
  const left = visits.map((visit) => (visit === last ? { ...visit, leftOn: on } : visit));
  return { ok: true, visits: [...left, { ...next, enteredOn: on, leftOn: null }] };
}

/** The highest step of an iteration, or null when there was no such iteration. */
export function furthestStep(visits: readonly Visit[], iteration: number): StepNumber | null {
  const reached = visits.filter((visit) => visit.iteration === iteration).map(({ step }) => step);
  return reached.length === 0 ? null : (Math.max(...reached) as StepNumber);
}

export type ComingBack = Readonly<{ from: StepNumber; to: StepNumber; iteration: number; on: string; reason: string }>;

/** Each return: from where one stood, to where, and why. */
export function revisits(visits: readonly Visit[]): ComingBack[] {
  return visits.flatMap((visit, index) => {
    const before = visits[index - 1];
    if (!before || visit.iteration === before.iteration) return [];
    return [
      { from: before.step, to: visit.step, iteration: visit.iteration, on: visit.enteredOn, reason: visit.reason },
    ];
  });
}
