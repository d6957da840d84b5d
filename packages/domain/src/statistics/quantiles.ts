/** `n` says how much the value rests on; who shows one without the other hides that it rests on two people. */
export type Quantile = Readonly<{ value: number; n: number }>;

/**
 * The value under which the share `p` (0 to 1) of the values lies, between neighbours in proportion (type 7 of Hyndman
 * and Fan 1996, what spreadsheets and R use). `null` without values.
 */
export function quantile(values: readonly number[], p: number): Quantile | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError('A share lies between 0 and 1.');
  if (!values.every(Number.isFinite)) throw new RangeError('Values must be finite numbers.');
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return { value: below + (above - below) * (place - Math.floor(place)), n: sorted.length };
}

export function median(values: readonly number[]): Quantile | null {
  return quantile(values, 0.5);
}

/** `to` is exclusive; `null` for the last bin, which has no end. */
export type Bin = Readonly<{ from: number; to: number | null; count: number }>;

/** The edges of "time in step", in days: two weeks, one to three months, a half, a whole year, longer. */
export const timeInStepEdges = [0, 14, 30, 60, 90, 180, 365] as const;

/** Counts day counts into bins that begin at `edges` (ascending). A value before the first edge is an error. */
export function histogram(days: readonly number[], edges: readonly number[] = timeInStepEdges): Bin[] {
  const ascending = edges.length > 0 && edges.every((edge, at) => at === 0 || edge > (edges[at - 1] ?? edge));
  if (!ascending) throw new RangeError('Edges must ascend.');
  const counts = edges.map(() => 0);
  for (const value of days) {
    const bin = edges.findLastIndex((edge) => edge <= value);
    if (bin < 0) throw new RangeError(`${value} lies before the first edge.`);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return edges.map((from, at) => ({ from, to: edges[at + 1] ?? null, count: counts[at] ?? 0 }));
}
