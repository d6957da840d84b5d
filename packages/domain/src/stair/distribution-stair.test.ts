import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DistributionStep, distributionStair } from './distribution-stair.js';

const names = ['Settle in', 'Find impact areas', 'Deliver impact', 'Get promoted'];
const shown = (value: number) => ({ state: 'shown', value }) as const;
const withheld = (why: 'small' | 'complementary') => ({ state: 'withheld', why }) as const;
const counts = (now: readonly number[], before: readonly number[]): DistributionStep[] =>
  now.map((value, index) => ({ now: shown(value), before: shown(before[index] ?? 0) }));

describe('the distribution', () => {
  const all = distributionStair(counts([52, 74, 43, 17], [47, 61, 49, 21]), 520, names);

  it('draws one dot for one person, sixteen in a row, upward', () => {
    expect(all.peoplePerDot).toBe(1);
    expect(all.treads.map(({ dots }) => dots.length)).toEqual([52, 74, 43, 17]);
    const dots = all.treads[3]?.dots ?? [];
    expect(dots[0]).toEqual({ x: 398.75, y: 31.25 });
    expect(dots[15]).toEqual({ x: 511.25, y: 31.25 });
    expect(dots[16]).toEqual({ x: 398.75, y: 23.75 });
  });

  it('draws the tide mark of the earlier date with a notch where its last row ended', () => {
    expect(all.treads[0]?.tide).toEqual([
      { x: 3, y: 90.5 },
      { x: 117.5, y: 90.5 },
      { x: 117.5, y: 98 },
      { x: 126, y: 98 },
    ]);
    const [, full] = distributionStair(counts([0, 14, 0, 0], [0, 32, 0, 0]), 520, names).treads;
    expect(full?.tide).toEqual([
      { x: 133, y: 72 },
      { x: 256, y: 72 },
    ]);
  });

  it('places words as in the drawing, wide and on a phone', () => {
    const [first, second] = all.treads;
    expect([first?.name[0]?.y, first?.figure.y, first?.change.y]).toEqual([142, 166, 183]);
    expect([second?.name[1]?.y, second?.figure.y, second?.change.y]).toEqual([130, 154, 171]);
    const phone = distributionStair(counts([52, 74, 43, 17], []), 328, names);
    expect(phone.treads.map(({ tread }) => tread.y)).toEqual([98, 78, 58, 38]);
    expect(phone.treads[1]?.dots[1]).toEqual({ x: 96.75, y: 71.75 });
    expect(phone.treads[1]?.dots[11]).toEqual({ x: 90.25, y: 65.25 });
  });

  it('cuts a long name where the figures below it would leave the drawing', () => {
    const long = ['Get to know us all', 'Encontrar dónde influir', 'Lograr impacto', 'Conseguir el ascenso'];
    for (const width of [520, 328]) {
      const { treads, height } = distributionStair(counts([52, 74, 43, 17], []), width, long);
      expect(treads[0]?.name.map(({ text }) => text)).toEqual(['Get to kno…']);
      expect(treads[1]?.name.map(({ text }) => text)).toEqual(['Encontrar', 'dónde', 'influir']);
      expect(treads.filter(({ change }) => change.y > height)).toEqual([]);
    }
  });

  it('hatches a withheld tread alike whatever the reason, without dots or tide', () => {
    const steps = [
      { now: withheld('complementary'), before: null },
      { now: shown(14), before: withheld('small') },
      { now: shown(8), before: shown(9) },
      { now: withheld('small'), before: shown(6) },
    ];
    const { treads } = distributionStair(steps, 520, names);
    expect(treads[0]?.hatch).toEqual({ x: 5, y: 86, width: 118, height: 26 });
    expect(treads[3]?.hatch).toMatchObject({ width: 118, height: 26 });
    expect(treads.map(({ dots, tide }) => [dots.length, tide !== null])).toEqual([
      [0, false],
      [14, false],
      [8, true],
      [0, false],
    ]);
  });

  it('lets a dot stand for more people where they would not fit, and never leaves the picture', () => {
    const figures = fc.array(fc.nat(30_000), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(figures, figures, fc.constantFrom(328, 460, 520), (now, before, width) => {
        const { peoplePerDot, dotRadius, treads } = distributionStair(counts(now, before), width, names);
        treads.forEach(({ dots, tide, body }, index) => {
          expect(dots.length).toBe(Math.ceil((now[index] ?? 0) / peoplePerDot));
          expect(
            dots.every(({ x, y }) => y - dotRadius >= 0 && x > body.x && x + dotRadius < body.x + body.width),
          ).toBe(true);
          expect(tide?.every(({ y }) => y >= 0)).toBe(true);
        });
      }),
    );
  });
});
