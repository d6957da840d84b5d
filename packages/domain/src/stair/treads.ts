import { shareOf } from './stair-model.js';
import type { StairMetrics } from './stair-metrics.js';
import type { Point, Progress, Rect } from './stair.types.js';

export type Segment = Rect & Readonly<{ met: boolean }>;

/** Left edge, top edge and width of the tread of step `index` + 1. */
export function stepBounds(metrics: StairMetrics, index: number): Readonly<{ x: number; top: number; width: number }> {
  const width = metrics.width / 4;
  return { x: index * width, top: metrics.firstTop - index * metrics.rise, width };
}

/** The riser and what is below it, from the middle of the tread down to the ground. */
export function bodyOf(metrics: StairMetrics, index: number): Rect {
  const { x, top, width } = stepBounds(metrics, index);
  const y = top + metrics.treadHeight / 2;
  return { x, y, width, height: metrics.baseline - y };
}

/** One segment per required signal, the met ones first. A step that requires nothing is one empty segment. */
export function segmentsOf(metrics: StairMetrics, index: number, { met, required }: Progress): Segment[] {
  const { x: left, top, width } = stepBounds(metrics, index);
  const half = metrics.joint / 2;
  const start = index === 0 ? left : left + half;
  const end = left + width - (index === 3 ? 0 : half);
  const count = Math.max(required, 1);
  const each = (end - start - (count - 1) * metrics.gap) / count;
  return Array.from({ length: count }, (_, nth) => {
    const bounds = { x: start + nth * (each + metrics.gap), y: top, width: each, height: metrics.treadHeight };
    const isMet = nth < Math.min(met, required);
    return isMet ? { ...bounds, met: true } : { ...shrunk(bounds, metrics.inset), met: false };
  });
}

/** Where somebody with this progress stands: on the last met segment, or at the tread's edge before the first. */
export function standingX(metrics: StairMetrics, index: number, progress: Progress): number {
  const last = segmentsOf(metrics, index, progress).findLast(({ met }) => met);
  return last ? last.x + last.width / 2 : stepBounds(metrics, index).x + metrics.person.r;
}

/** The dotted line above a tread: how far an earlier iteration got. */
export function traceOf(metrics: StairMetrics, index: number, reached: Progress): Point & Readonly<{ length: number }> {
  const { x, top, width } = stepBounds(metrics, index);
  const { indent, above } = metrics.trace;
  return { x: x + indent, y: top - above, length: shareOf(reached) * (width - 2 * indent) };
}

const shrunk = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x + by,
  y: y + by,
  width: Math.max(width - 2 * by, 0),
  height: Math.max(height - 2 * by, 0),
});
