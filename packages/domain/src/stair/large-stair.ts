import { type Ghost, ghostsOf, returnsOf, type Return } from './returns.js';
import { reachedBefore } from './stair-model.js';
import { stairMetrics, type StairMetrics, type StairSize } from './stair-metrics.js';
import type { Disc, Label, Line, Point, Rect, StairModel, StairStep, StairVisit } from './stair.types.js';
import { bodyOf, type Segment, segmentsOf, standingX, stepBounds, traceOf } from './treads.js';
import { fitWords } from './words.js';

export type LargeTread = Readonly<{
  step: StairStep['step'];
  current: boolean;
  body: Rect;
  segments: readonly Segment[];
  number: Point;
  name: readonly Line[];
  count: Point;
  /** Wide only, the latest last and lowest. What finds no room above them is counted in `hiddenVisits`. */
  visits: readonly (Point & Readonly<{ visit: StairVisit }>)[];
  hiddenVisits: number;
  trace: (Point & Readonly<{ length: number }>) | null;
}>;

export type LargePerson = Disc &
  Readonly<{
    stem: Readonly<{ x: number; from: number; to: number }>;
    foot: Readonly<{ from: number; to: number; y: number }> | null;
    label: Label | null;
  }>;

export type LargeStair = Readonly<{
  width: number;
  height: number;
  baseline: number;
  radius: number;
  treads: readonly LargeTread[];
  person: LargePerson;
  ghosts: readonly Ghost[];
  returns: readonly Return[];
  /** Baselines for date, reason and source of the latest return, in the free corner; narrow tells it below instead. */
  corner: Readonly<{
    x: number;
    heading: number;
    reason: readonly number[];
    source: number;
    longestLine: number;
  }> | null;
}>;

const corner = { x: 0, heading: 18, reason: [42, 64], source: 85, longestLine: 36 } as const;
const visitLines = { last: 300, height: 18, clear: 18 } as const;
/** What "Somebody, iteration 12" takes beside the person at 12 px. */
const personLabelWidth = 140;

/** The stair of the journey page. `names` are the four steps' names in the reader's language. */
export function largeStair(model: StairModel, size: StairSize, names: readonly string[]): LargeStair {
  const metrics: StairMetrics = stairMetrics[size];
  const currentIndex = model.current - 1;
  const { met, required } = model.steps[currentIndex] ?? { met: 0, required: 0 };
  const x = standingX(metrics, currentIndex, { met, required });
  const ghosts = ghostsOf(metrics, model, x);
  const returns = returnsOf(metrics, size, model, ghosts, x);
  return {
    width: metrics.width,
    height: metrics.height,
    baseline: metrics.baseline,
    radius: metrics.radius,
    treads: model.steps.map((step, index) => treadOf(metrics, size, model, step, index, names[index] ?? '')),
    person: personAt(metrics, size, model, x, ghosts, returns),
    ghosts,
    returns,
    corner: size === 'wide' ? corner : null,
  };
}

function treadOf(
  metrics: StairMetrics,
  size: StairSize,
  { current, iteration }: StairModel,
  step: StairStep,
  index: number,
  name: string,
): LargeTread {
  const { x, top } = stepBounds(metrics, index);
  const { text } = metrics;
  // An organization's own name may be long; whole it stands in the text that goes with the drawing.
  const ground = size === 'wide' ? visitLines.last - visitLines.clear : metrics.baseline - 4;
  const most = Math.max(1, Math.floor((ground - top - text.name) / text.lineHeight));
  const lines = fitWords(name, text.longestLine, most).map((line, nth) => ({
    x: x + text.x,
    y: top + text.name + nth * text.lineHeight,
    text: line,
  }));
  const count = { x: x + text.x, y: top + text.name + lines.length * text.lineHeight };
  const reached = reachedBefore(step.visits, iteration);
  const visits = size === 'wide' ? visitsBelow(step.visits, count) : [];
  return {
    step: step.step,
    current: step.step === current,
    body: bodyOf(metrics, index),
    segments: segmentsOf(metrics, index, step),
    number: { x: x + text.number, y: top + text.name },
    name: lines,
    count,
    visits,
    hiddenVisits: size === 'wide' ? step.visits.length - visits.length : 0,
    trace: reached && traceOf(metrics, index, reached),
  };
}

function visitsBelow(visits: readonly StairVisit[], count: Point): LargeTread['visits'] {
  const room = Math.floor((visitLines.last - count.y - visitLines.clear) / visitLines.height) + 1;
  const shown = visits.slice(-Math.max(room, 1));
  return shown.map((visit, nth) => ({
    x: count.x,
    y: visitLines.last - (shown.length - 1 - nth) * visitLines.height,
    visit,
  }));
}

function personAt(
  metrics: StairMetrics,
  size: StairSize,
  { current }: StairModel,
  x: number,
  ghosts: readonly Ghost[],
  returns: readonly Return[],
): LargePerson {
  const { top } = stepBounds(metrics, current - 1);
  const { above, r, stem, foot, labelGap } = metrics.person;
  const ground = top - 1;
  // Discs of earlier iterations and arrows that come down on this tread: the label goes to the side without them.
  const inTheWay = [
    ...ghosts.flatMap((ghost) => (ghost.step === current ? [ghost.x] : [])),
    ...returns.flatMap(({ revisit, curve }) => (revisit.to === current && curve ? [curve.end.x] : [])),
  ];
  const reach = labelGap + personLabelWidth;
  const hasRoom = { left: x >= reach, right: x + reach <= metrics.width };
  const isFree = {
    left: !inTheWay.some((at) => at < x && at > x - reach),
    right: !inTheWay.some((at) => at > x && at < x + reach),
  };
  const toLeft = hasRoom.left && (isFree.left || !(hasRoom.right && isFree.right));
  const label: Label = {
    x: toLeft ? x - labelGap : x + labelGap,
    y: top - above + 4,
    anchor: toLeft ? 'end' : 'start',
  };
  return {
    x,
    y: top - above,
    r,
    stem: { x, from: ground, to: ground - stem },
    foot: foot > 0 ? { from: x - foot, to: x + foot, y: ground } : null,
    label: size === 'wide' ? label : null,
  };
}
