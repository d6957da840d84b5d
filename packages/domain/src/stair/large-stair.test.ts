import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StepNumber } from '../framework/steps.js';
import { advance, firstVisit, revisit, type Visit } from '../journey/journey.js';
import { type LargeStair, largeStair } from './large-stair.js';
import { stairModel, type VisitWithProgress } from './stair-model.js';
import type { StairSize } from './stair-metrics.js';
import type { Curve, Progress } from './stair.types.js';

const names = ['Settle in', 'Find impact areas', 'Deliver impact', 'Get promoted'];
const progress: Progress[] = [
  { met: 7, required: 7 },
  { met: 8, required: 8 },
  { met: 5, required: 6 },
  { met: 2, required: 7 },
];
const stay = (step: StepNumber, iteration: number, enteredOn: string, leftOn: string | null): VisitWithProgress => ({
  step,
  iteration,
  enteredOn,
  leftOn,
  reason: 'The results were not tied to a KPI.',
});

/** The drawn story: up to 6 of 7 on step 4, back to step 2, and now 5 of 6 on step 3. */
const visits: VisitWithProgress[] = [
  stay(1, 1, '2025-02-17', '2025-08-29'),
  { ...stay(2, 1, '2025-08-29', '2025-11-21'), reached: { met: 5, required: 8 } },
  { ...stay(3, 1, '2025-11-21', '2026-01-30'), reached: { met: 6, required: 6 } },
  { ...stay(4, 1, '2026-01-30', '2026-05-03'), reached: { met: 6, required: 7 } },
  stay(2, 2, '2026-05-03', '2026-09-14'),
  stay(3, 2, '2026-09-14', null),
];
const model = stairModel(visits, progress);
const wide = largeStair(model, 'wide', names);
const narrow = largeStair(model, 'narrow', names);

describe('the large stair', () => {
  it('rises by 44 over four equal treads, or by 26 on a phone', () => {
    expect(wide.treads.map(({ body }) => [body.x, body.y, body.width])).toEqual([
      [0, 214, 288],
      [288, 170, 288],
      [576, 126, 288],
      [864, 82, 288],
    ]);
    expect(narrow.treads.map(({ body }) => [body.x, body.y, body.width])).toEqual([
      [0, 134, 82],
      [82, 108, 82],
      [164, 82, 82],
      [246, 56, 82],
    ]);
  });

  it('draws a segment for each required signal, filled when it holds', () => {
    const segments = wide.treads[2]?.segments ?? [];
    expect(segments.map(({ met }) => met)).toEqual([true, true, true, true, true, false]);
    expect(segments[0]).toMatchObject({ x: 578, y: 120, height: 12 });
    expect(segments[0]?.width).toBeCloseTo(44.83, 2);
    expect(segments[5]?.x).toBeCloseTo(817.77, 1);
    expect(narrow.treads[1]?.segments[1]?.x).toBeCloseTo(93.56, 1);
  });

  it('stands the person on the last met segment of the current step', () => {
    expect(wide.person).toMatchObject({ y: 91, r: 15, stem: { from: 119, to: 105 }, label: { y: 95, anchor: 'end' } });
    expect(wide.person.x).toBeCloseTo(791.75, 1);
    expect(narrow.person).toMatchObject({ y: 58, r: 11, stem: { from: 77, to: 68 }, label: null });
  });

  it('writes the name on the side where no arrow comes down', () => {
    const back = stairModel(
      visits.slice(0, 5).map((visit, index) => (index === 4 ? { ...visit, leftOn: null } : visit)),
      [
        { met: 7, required: 7 },
        { met: 4, required: 8 },
      ],
    );
    expect(largeStair(back, 'wide', names).person.label?.anchor).toBe('start');
  });

  it('puts the earlier iteration where it ended, on its dotted line', () => {
    expect(wide.treads.map(({ trace }) => trace && [trace.x, trace.y, Math.round(trace.length)])).toEqual([
      null,
      [296, 158, 170],
      [584, 114, 272],
      [872, 70, 233],
    ]);
    const [ghost] = wide.ghosts;
    expect(ghost).toMatchObject({ iteration: 1, step: 4, y: 49, r: 12, stem: { from: 61, to: 69 } });
    expect(ghost?.x).toBeCloseTo(1105.14, 1);
    expect(ghost?.label).toEqual({ x: 1152, y: 29, anchor: 'end' });
  });

  it('draws the way back as the arc of the drawing', () => {
    expectCurve(wide, { start: [1092, 46], control1: [945, 15], control2: [492, 5], end: [322, 150] });
    expectCurve(narrow, { start: [303, 26], control1: [253, 5], control2: [138, 7], end: [98, 95] });
    expect(wide.returns[0]?.arrow).toEqual([
      { x: 323.5, y: 140 },
      { x: 322, y: 150 },
      { x: 331.5, y: 145 },
    ]);
  });

  it('lists stays from the ground up and says how many found no room', () => {
    expect(wide.treads[1]?.visits.map(({ y, visit }) => [y, visit.iteration])).toEqual([
      [282, 1],
      [300, 2],
    ]);
    const many = stairModel(
      [...visits, stay(1, 3, '2026-10-01', '2026-10-02'), stay(1, 4, '2026-11-01', null)],
      progress,
    );
    const [first] = largeStair(many, 'wide', names).treads;
    expect(first?.visits.map(({ visit }) => visit.iteration)).toEqual([4]);
    expect(first?.hiddenVisits).toBe(2);
  });

  it('breaks names into lines that fit a phone', () => {
    expect(narrow.treads.map(({ name, count }) => [name.map(({ text }) => text), count.y])).toEqual([
      [['Settle in'], 169],
      [['Find impact', 'areas'], 157],
      [['Deliver', 'impact'], 131],
      [['Get', 'promoted'], 105],
    ]);
  });

  it('cuts a long name where its count would leave the drawing', () => {
    const long = [
      'Get to know everybody and everything',
      'Find out where it hurts most',
      'Donaudampfschiff fährt',
      'D',
    ];
    const said = (size: StairSize) =>
      largeStair(stairModel(visits, progress), size, long).treads.map(({ name }) => name.map(({ text }) => text));
    expect(said('narrow')).toEqual([
      ['Get to know', 'everybody…'],
      ['Find out', 'where it', 'hurts most'],
      ['Donaudampf…', 'fährt'],
      ['D'],
    ]);
    expect(said('wide')[0]).toEqual(['Get to know everybody and…']);
    for (const size of ['wide', 'narrow'] as const) {
      const { treads, baseline } = largeStair(stairModel(visits, progress), size, long);
      expect(treads.filter(({ count }) => count.y > baseline - 4)).toEqual([]);
    }
  });

  it('claims no line for an earlier iteration whose progress nobody kept', () => {
    const bare = stairModel(
      visits.map(({ reached: _, ...visit }) => visit),
      progress,
    );
    const { treads, ghosts } = largeStair(bare, 'wide', names);
    expect(treads.every(({ trace }) => trace === null)).toBe(true);
    expect(ghosts[0]?.x).toBe(864 + 144);
  });

  it('draws a step without signals as one empty segment', () => {
    const empty = largeStair(stairModel([firstVisit('2026-01-05')], []), 'wide', names);
    expect(empty.treads.map(({ segments }) => segments.map(({ met }) => met))).toEqual([
      [false],
      [false],
      [false],
      [false],
    ]);
    expect(empty.person.x).toBe(15);
  });
});

describe('the large stair of any journey', () => {
  const journey = fc.array(fc.record({ up: fc.boolean(), to: fc.constantFrom<StepNumber>(1, 2, 3, 4) }), {
    maxLength: 14,
  });
  const counts = fc.tuple(fc.nat(9), fc.nat(9)).map(([met, more]): Progress => ({ met, required: met + more }));

  it.each(['wide', 'narrow'] as const)('stays inside the %s picture, and covers nobody', (size) => {
    fc.assert(
      fc.property(journey, fc.array(counts, { minLength: 4, maxLength: 4 }), counts, (acts, now, reached) => {
        const walked = walk(acts).map((visit) => ({ ...visit, reached: visit.leftOn ? reached : null }));
        const { width, height, person, ghosts, returns, treads } = largeStair(stairModel(walked, now), size, names);
        const discs = [person, ...ghosts];
        for (const { x, y, r } of discs) {
          expect(x >= 0 && x <= width && y - r >= 0 && y + r <= height).toBe(true);
        }
        // More discs than a tread has room for may touch; up to three never do.
        if (ghosts.length <= (size === 'wide' ? 3 : 1)) expect(overlaps(discs)).toBe(false);
        for (const { curve } of returns) {
          for (const { y } of curve ? [curve.start, curve.control1, curve.control2, curve.end] : []) {
            expect(y >= 0 && y <= height).toBe(true);
          }
        }
        expect(treads.map(({ segments }) => segments.filter(({ met }) => met).length)).toEqual(
          now.map(({ met }) => met),
        );
      }),
    );
  });
});

function walk(acts: readonly { up: boolean; to: StepNumber }[]): readonly Visit[] {
  return acts.reduce<readonly Visit[]>(
    (before, { up, to }) => {
      const moved = up
        ? advance(before, to, '', '2026-02-01')
        : revisit(before, to, 'There is more to learn.', '2026-02-01');
      return moved.ok ? moved.visits : before;
    },
    [firstVisit('2026-01-05')],
  );
}

const overlaps = (discs: readonly { x: number; y: number; r: number }[]): boolean =>
  discs.some((a, i) => discs.slice(i + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r));

/** Within a pixel and a half of the drawing, whose figures are rounded. */
function expectCurve({ returns }: LargeStair, drawn: Record<keyof Curve, readonly [number, number]>): void {
  const curve = returns[0]?.curve;
  for (const key of ['start', 'control1', 'control2', 'end'] as const) {
    expect(Math.abs((curve?.[key].x ?? NaN) - drawn[key][0])).toBeLessThan(1.5);
    expect(Math.abs((curve?.[key].y ?? NaN) - drawn[key][1])).toBeLessThan(1.5);
  }
}
