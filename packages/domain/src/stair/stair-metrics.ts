/** Measures of the large stair, in the units of its view box. Distances "above" count upward from a tread's top. */
export type StairMetrics = Readonly<{
  width: number;
  height: number;
  baseline: number;
  /** Top edge of the first tread; each next one lies `rise` higher. */
  firstTop: number;
  rise: number;
  treadHeight: number;
  gap: number;
  /** Between two treads, half of it on either side. */
  joint: number;
  radius: number;
  /** Unmet segments are outlined inside their bounds by half a stroke. */
  inset: number;
  person: Readonly<{ above: number; r: number; stem: number; foot: number; labelGap: number }>;
  ghost: Readonly<{ above: number; r: number; labelAbove: number }>;
  trace: Readonly<{ above: number; indent: number; stemGap: number }>;
  arc: Readonly<{
    /** Where the arrow lands: from the tread's left edge, above its top. */
    landing: Readonly<{ x: number; above: number }>;
    startGap: number;
    startLift: number;
    /** Control points: their share of the distance, and how far they lie above the start. */
    out: Readonly<{ share: number; lift: number }>;
    back: Readonly<{ share: number; lift: number }>;
    barbs: readonly [Readonly<{ x: number; y: number }>, Readonly<{ x: number; y: number }>];
  }>;
  text: Readonly<{ number: number; x: number; name: number; lineHeight: number; count: number; longestLine: number }>;
}>;

/** Both sizes were measured on the drawings; a change here is a change of the product's signature picture. */
export const stairMetrics = {
  wide: {
    width: 1152,
    height: 313,
    baseline: 312,
    firstTop: 208,
    rise: 44,
    treadHeight: 12,
    gap: 3,
    joint: 4,
    radius: 2,
    inset: 0.6,
    person: { above: 29, r: 15, stem: 14, foot: 6, labelGap: 22 },
    ghost: { above: 27, r: 12, labelAbove: 20 },
    trace: { above: 6, indent: 8, stemGap: 1 },
    arc: {
      landing: { x: 34, above: 14 },
      startGap: 1,
      startLift: 3,
      out: { share: 0.191, lift: 31 },
      back: { share: 0.2208, lift: 41 },
      barbs: [
        { x: 1.5, y: -10 },
        { x: 9.5, y: -5 },
      ],
    },
    text: { number: 14, x: 31, name: 40, lineHeight: 21, count: 61, longestLine: 30 },
  },
  narrow: {
    width: 328,
    height: 191,
    baseline: 190,
    firstTop: 130,
    rise: 26,
    treadHeight: 8,
    gap: 1.5,
    joint: 3,
    radius: 1,
    inset: 0.6,
    person: { above: 20, r: 11, stem: 9, foot: 0, labelGap: 0 },
    ghost: { above: 23, r: 9, labelAbove: 0 },
    trace: { above: 4.5, indent: 4, stemGap: 0.5 },
    arc: {
      landing: { x: 16, above: 9 },
      startGap: 1,
      startLift: 3,
      out: { share: 0.2434, lift: 21 },
      back: { share: 0.1947, lift: 19 },
      barbs: [
        { x: -0.5, y: -7 },
        { x: 6.5, y: -3.5 },
      ],
    },
    text: { number: 6, x: 6, name: 25, lineHeight: 14, count: 0, longestLine: 11 },
  },
} as const satisfies Record<string, StairMetrics>;

export type StairSize = keyof typeof stairMetrics;
