import type { ComingBack } from '../journey/journey.js';
import { earlierEnds } from './stair-model.js';
import type { StairMetrics, StairSize } from './stair-metrics.js';
import type { Curve, Disc, EarlierEnd, Label, Point, StairModel } from './stair.types.js';
import { stepBounds, traceOf } from './treads.js';

/** The disc of an earlier iteration, above the point where it ended. */
export type Ghost = Disc &
  Readonly<{
    iteration: number;
    step: EarlierEnd['step'];
    stem: Readonly<{ x: number; from: number; to: number }>;
    label: Label | null;
  }>;

/** A way back. `curve` is null where the two ends lie too close for an arc that anybody could follow. */
export type Return = Readonly<{
  revisit: ComingBack;
  latest: boolean;
  curve: Curve | null;
  arrow: readonly [Point, Point, Point] | null;
}>;

const shortestArc = 24;
const breath = 3;
/** A centred label needs this much on either side of its disc. */
const halfLabel = 70;

/** Discs of earlier iterations, moved aside where one would cover another or the person. */
export function ghostsOf(metrics: StairMetrics, model: StairModel, personX: number): Ghost[] {
  const taken: { step: number; x: number; r: number }[] = [{ step: model.current, x: personX, r: metrics.person.r }];
  return earlierEnds(model)
    .toReversed()
    .map((end) => {
      const x = freeX(metrics, end, taken);
      taken.push({ step: end.step, x, r: metrics.ghost.r });
      return ghostAt(metrics, end, x);
    })
    .toReversed();
}

function ghostAt(metrics: StairMetrics, { iteration, step }: EarlierEnd, x: number): Ghost {
  const { top } = stepBounds(metrics, step - 1);
  const { above, r, labelAbove } = metrics.ghost;
  const y = top - above;
  const stem = { x, from: y + r, to: top - metrics.trace.above - metrics.trace.stemGap };
  return { iteration, step, x, y, r, stem, label: labelAbove > 0 ? labelOf(metrics.width, x, y - labelAbove) : null };
}

function labelOf(width: number, x: number, y: number): Label {
  if (x > width - halfLabel) return { x: width, y, anchor: 'end' };
  if (x < halfLabel) return { x: 0, y, anchor: 'start' };
  return { x, y, anchor: 'middle' };
}

function freeX(
  metrics: StairMetrics,
  end: EarlierEnd,
  taken: readonly { step: number; x: number; r: number }[],
): number {
  const { x: left, width } = stepBounds(metrics, end.step - 1);
  const trace = end.reached && traceOf(metrics, end.step - 1, end.reached);
  const wanted = trace ? trace.x + trace.length : left + width / 2;
  const { r } = metrics.ghost;
  const others = taken.filter(({ step }) => step === end.step);
  const isFree = (x: number): boolean =>
    x >= left + r && x <= left + width - r && others.every((other) => Math.abs(other.x - x) >= other.r + r + breath);
  const within = Math.min(Math.max(wanted, left + r), left + width - r);
  const shifts = Array.from({ length: Math.ceil(width) }, (_, by) => [within - by, within + by]).flat();
  return shifts.find(isFree) ?? within;
}

/** An arc from each earlier iteration's end to the step that was opened again. */
export function returnsOf(
  metrics: StairMetrics,
  size: StairSize,
  model: StairModel,
  ghosts: readonly Ghost[],
  personX: number,
): Return[] {
  return model.revisits.map((revisit, index) => {
    const latest = index === model.revisits.length - 1;
    const ghost = ghosts[index];
    const { arc } = metrics;
    if (!ghost) return { revisit, latest, curve: null, arrow: null };
    const start = { x: ghost.x - ghost.r - arc.startGap, y: ghost.y - arc.startLift };
    const end = landingOf(metrics, size, model, revisit, personX);
    const distance = start.x - end.x;
    if (distance < shortestArc) return { revisit, latest, curve: null, arrow: null };
    const control1 = { x: start.x - arc.out.share * distance, y: start.y - arc.out.lift };
    const control2 = { x: end.x + arc.back.share * distance, y: start.y - arc.back.lift };
    const [first, second] = arc.barbs;
    const arrow = [moved(end, first), end, moved(end, second)] as const;
    return { revisit, latest, curve: { start, control1, control2, end }, arrow };
  });
}

/** Where the arrow comes down: near the tread's left edge, clear of the person, and of the words in the free corner. */
function landingOf(
  metrics: StairMetrics,
  size: StairSize,
  { current }: StairModel,
  { to }: ComingBack,
  personX: number,
): Point {
  const { x: left, top, width } = stepBounds(metrics, to - 1);
  const { landing } = metrics.arc;
  const underCorner = size === 'wide' && to === 1;
  const wanted = underCorner ? left + width - landing.x : left + landing.x;
  const y = top - landing.above;
  const needed = metrics.person.r + 2 * breath;
  if (to !== current || Math.abs(wanted - personX) >= needed) return { x: wanted, y };
  const right = personX + needed;
  return { x: right <= left + width ? right : personX - needed, y };
}

const moved = (point: Point, by: Point): Point => ({ x: point.x + by.x, y: point.y + by.y });
