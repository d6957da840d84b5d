import type { StepNumber } from '../framework/steps.js';
import type { Line, Point, Rect } from './stair.types.js';
import { fitWords } from './words.js';

/** `why` is null where the reader may know only that it is withheld: the reason alone can tell how many there are. */
export type PeopleFigure =
  Readonly<{ state: 'shown'; value: number }> | Readonly<{ state: 'withheld'; why: 'small' | 'complementary' | null }>;

/** People on a step now and at an earlier date; no earlier figure, or a withheld one, leaves no tide mark. */
export type DistributionStep = Readonly<{ now: PeopleFigure; before: PeopleFigure | null }>;

export type DistributionTread = Readonly<{
  step: StepNumber;
  body: Rect;
  tread: Rect;
  dots: readonly Point[];
  /** A line with at most one notch, drawn over the dots: the outline that the dots had at the earlier date. */
  tide: readonly Point[] | null;
  /** Hatched instead of dots, of one size whatever the figure is. */
  hatch: Rect | null;
  name: readonly Line[];
  figure: Point;
  change: Point;
}>;

export type DistributionStair = Readonly<{
  width: number;
  height: number;
  baseline: number;
  dotRadius: number;
  /** 1 as long as there is room; else the smallest round number with which the fullest tread fits. */
  peoplePerDot: number;
  treads: readonly DistributionTread[];
}>;

type Layout = Readonly<{
  height: number;
  baseline: number;
  firstTop: number;
  rise: number;
  pitch: number;
  dotRadius: number;
  longestLine: number;
}>;

const treadHeight = 8;
const floor = 3;
const edge = 5;
const wide: Layout = {
  height: 195,
  baseline: 194,
  firstTop: 116,
  rise: 26,
  pitch: 7.5,
  dotRadius: 2.7,
  longestLine: 11,
};
const narrow: Layout = { ...wide, height: 173, baseline: 172, firstTop: 98, rise: 20, pitch: 6.5, dotRadius: 2.3 };
const narrowBelow = 400;

/** How many people stand on each tread. `width` in view-box units, 520 or 460 wide and 328 narrow in the drawings. */
export function distributionStair(
  steps: readonly DistributionStep[],
  width: number,
  names: readonly string[],
): DistributionStair {
  const layout = width < narrowBelow ? narrow : wide;
  const stepNumbers: readonly StepNumber[] = [1, 2, 3, 4];
  const perRow = Math.max(Math.floor((width / 4 - 2 * edge) / layout.pitch), 1);
  const peoplePerDot = roundPeoplePerDot(steps, layout, perRow);
  return {
    width,
    height: layout.height,
    baseline: layout.baseline,
    dotRadius: layout.dotRadius,
    peoplePerDot,
    treads: stepNumbers.map((step, index) =>
      treadAt(layout, width / 4, perRow, peoplePerDot, step, steps[index], names[index] ?? ''),
    ),
  };
}

function treadAt(
  layout: Layout,
  width: number,
  perRow: number,
  peoplePerDot: number,
  step: StepNumber,
  figures: DistributionStep | undefined,
  name: string,
): DistributionTread {
  const x = (step - 1) * width;
  const top = topOf(layout, step);
  const dotsFor = (figure: PeopleFigure | null | undefined): number | null =>
    figure?.state === 'shown' ? Math.ceil(figure.value / peoplePerDot) : null;
  const now = dotsFor(figures?.now);
  const before = dotsFor(figures?.before);
  // What finds no room above the figures is cut; whole it stands in the text that goes with the drawing.
  const most = 1 + Math.floor((layout.height - (top + 67)) / 14);
  const lines = fitWords(name, layout.longestLine, most);
  const below = top + 26 + (lines.length - 1) * 14;
  return {
    step,
    body: { x, y: top + 4, width, height: layout.baseline - top - 4 },
    tread: spanOf(x, top, width, step),
    dots: now === null ? [] : Array.from({ length: now }, (_, nth) => dotAt(layout, x, top, perRow, nth)),
    tide: now === null || before === null ? null : tideOf(layout, x, top, width, perRow, before),
    hatch: now === null ? { x: x + edge, y: top - 30, width: width - 12, height: 26 } : null,
    name: lines.map((text, nth) => ({ x: x + 6, y: top + 26 + nth * 14, text })),
    figure: { x: x + 6, y: below + (now === null ? 20 : 24) },
    change: { x: x + 6, y: below + 41 },
  };
}

function spanOf(x: number, y: number, width: number, step: StepNumber): Rect {
  const left = step === 1 ? 0 : 1.5;
  const right = step === 4 ? 0 : 1.5;
  return { x: x + left, y, width: width - left - right, height: treadHeight };
}

function dotAt({ pitch }: Layout, x: number, top: number, perRow: number, nth: number): Point {
  const row = Math.floor(nth / perRow);
  return { x: x + edge + ((nth % perRow) + 0.5) * pitch, y: top - floor - (row + 0.5) * pitch };
}

function tideOf({ pitch }: Layout, x: number, top: number, width: number, perRow: number, dots: number): Point[] {
  const full = Math.floor(dots / perRow);
  const rest = dots % perRow;
  const above = (rows: number): number => top - floor - rows * pitch;
  const from = x + floor;
  const to = x + width - 4;
  if (rest === 0)
    return [
      { x: from, y: above(full) },
      { x: to, y: above(full) },
    ];
  const notch = x + edge + rest * pitch;
  return [
    { x: from, y: above(full + 1) },
    { x: notch, y: above(full + 1) },
    { x: notch, y: above(full) },
    { x: to, y: above(full) },
  ];
}

function roundPeoplePerDot(steps: readonly DistributionStep[], layout: Layout, perRow: number): number {
  const fits = (perDot: number): boolean =>
    steps.every(({ now, before }, index) => {
      const rows = Math.floor((topOf(layout, index + 1) - floor) / layout.pitch);
      const most = Math.max(...[now, before].map((figure) => (figure?.state === 'shown' ? figure.value : 0)));
      return Math.ceil(most / perDot) <= rows * perRow;
    });
  return roundNumbers.find(fits) ?? Number.MAX_SAFE_INTEGER;
}

const roundNumbers = Array.from({ length: 9 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat();
const topOf = ({ firstTop, rise }: Layout, step: number): number => firstTop - (step - 1) * rise;
