import type { StepNumber } from '../framework/steps.js';
import { shareOf } from './stair-model.js';
import type { Disc, EarlierEnd, Progress, Rect } from './stair.types.js';

export type SparkTread = Readonly<{ step: StepNumber; outline: Rect; fill: Rect | null }>;
export type SparkStair = Readonly<{
  width: number;
  height: number;
  treads: readonly SparkTread[];
  person: Disc;
  /** Where the latest earlier iteration ended. */
  ring: Disc | null;
}>;

const width = 112;
const height = 28;
const pitch = width / 4;
const tread = { top: 22.5, rise: 4.5, height: 5, joint: 1 } as const;
/** The dot travels from the tread's first pixel in full view to its last. */
const walk = { from: 4, length: 19 } as const;
const dot = { r: 3.4, above: 4.4 } as const;
const ring = { r: 2.4, above: 4 } as const;

/** The stair of one row: steps 1 to 4, where the person stands, and where an earlier iteration ended. */
export function sparkStair(
  steps: readonly Progress[],
  current: StepNumber,
  earlier: Pick<EarlierEnd, 'step' | 'reached'> | null,
): SparkStair {
  const stepNumbers: readonly StepNumber[] = [1, 2, 3, 4];
  const progress = steps[current - 1] ?? { met: 0, required: 0 };
  const person = { x: walkX(current, shareOf(progress)), y: topOf(current) - dot.above, r: dot.r };
  return {
    width,
    height,
    treads: stepNumbers.map((step) => sparkTread(step, steps[step - 1] ?? { met: 0, required: 0 })),
    person,
    ring: earlier && ringAt(earlier, person),
  };
}

function ringAt({ step, reached }: Pick<EarlierEnd, 'step' | 'reached'>, person: Disc): Disc | null {
  const at = { x: walkX(step, reached ? shareOf(reached) : 0.5), y: topOf(step) - ring.above, r: ring.r };
  // A ring behind the dot would look like a smudge: the words beside the spark still name the iteration.
  const hidden = Math.hypot(at.x - person.x, at.y - person.y) < person.r + at.r;
  return hidden ? null : at;
}

function sparkTread(step: StepNumber, progress: Progress): SparkTread {
  const left = (step - 1) * pitch + (step === 1 ? 0 : tread.joint);
  const right = step * pitch - (step === 4 ? 0 : tread.joint);
  const y = topOf(step);
  const share = shareOf(progress);
  const outline = { x: left + 0.5, y: y + 0.5, width: right - left - 1, height: tread.height - 1 };
  return {
    step,
    outline,
    fill: share > 0 ? { x: left, y, width: (right - left) * share, height: tread.height } : null,
  };
}

const topOf = (step: StepNumber): number => tread.top - (step - 1) * tread.rise;
const walkX = (step: StepNumber, share: number): number => (step - 1) * pitch + walk.from + walk.length * share;
