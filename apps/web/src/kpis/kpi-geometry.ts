export type Point = Readonly<{ on: string; value: number }>;
type Box = Readonly<{ width: number; height: number; left: number; right: number; top: number; bottom: number }>;

const day = (on: string): number => Date.parse(`${on}T00:00:00Z`) / 86_400_000;

/** Steps that one counts in: 1, 2 or 5 times a power of ten, about `wanted` of them. */
export function ticks(low: number, high: number, wanted = 4): number[] {
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first;
  // Multiplied rather than summed up, and rounded to what a step can tell, so that 0.3 is not 0.30000000000000004.
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Where readings and the target lie in a box; time is to scale, so that a gap in the readings is a gap in the line. */
export function lineOf(points: readonly Point[], target: number | null, box: Box) {
  const values = [...points.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A line that never moved lies in the middle.
  const room = (most - least || Math.abs(most) || 1) * 0.1;
  const [low, high] = [least - room, most + room];
  const days = points.map(({ on }) => day(on));
  const [from, until] = [Math.min(...days), Math.max(...days)];
  const across = box.width - box.left - box.right;
  const down = box.height - box.top - box.bottom;
  const x = (on: string): number =>
    box.left + (until === from ? across / 2 : ((day(on) - from) / (until - from)) * across);
  const y = (value: number): number => box.top + ((high - value) / (high - low)) * down;
  const at = points.map((point) => ({ ...point, x: x(point.on), y: y(point.value) }));
  const path = at
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`)
    .join('');
  return {
    at,
    path,
    target: target === null ? null : y(target),
    rules: ticks(low, high).map((value) => ({ value, y: y(value) })),
  };
}
