import { describe, expect, it } from '@jest/globals';
import type { StepNumber } from '../framework/steps.js';
import { sparkStair } from './spark-stair.js';
import type { Progress } from './stair.types.js';

const of = (met: number, required: number): Progress => ({ met, required });
const drawn = [of(7, 7), of(8, 8), of(5, 6), of(2, 7)];

describe('the spark', () => {
  it('fills each tread by its share', () => {
    const { treads } = sparkStair(drawn, 3, null);
    expect(treads.map(({ fill }) => fill && [fill.x, fill.y, Number(fill.width.toFixed(1))])).toEqual([
      [0, 22.5, 27],
      [29, 18, 26],
      [57, 13.5, 21.7],
      [85, 9, 7.7],
    ]);
    expect(treads.map(({ outline }) => [outline.x, outline.y, outline.width])).toEqual([
      [0.5, 23, 26],
      [29.5, 18.5, 25],
      [57.5, 14, 25],
      [85.5, 9.5, 26],
    ]);
  });

  it('draws no fill where nothing holds', () => {
    expect(
      sparkStair([of(4, 7), of(0, 8), of(0, 0), of(0, 7)], 1, null).treads.map(({ fill }) => fill === null),
    ).toEqual([false, true, true, true]);
  });

  it.each<[StepNumber, Progress, number, number]>([
    [1, of(4, 7), 14.9, 18.1],
    [2, of(5, 8), 43.9, 13.6],
    [3, of(2, 6), 66.3, 9.1],
    [4, of(6, 7), 104.3, 4.6],
  ])('on step %i with %p the person stands at %d, %d', (current, progress, x, y) => {
    const steps = [1, 2, 3, 4].map((step) => (step === current ? progress : of(0, 7)));
    const { person } = sparkStair(steps, current, null);
    expect(person.x).toBeCloseTo(x, 1);
    expect(person.y).toBeCloseTo(y, 1);
  });

  it('rings the end of an earlier iteration, unless the person stands on it', () => {
    const earlier = { step: 4 as const, reached: of(6, 7) };
    const { ring } = sparkStair(drawn, 3, earlier);
    expect(ring).toMatchObject({ y: 5, r: 2.4 });
    expect(ring?.x).toBeCloseTo(104.3, 1);
    expect(sparkStair([...drawn.slice(0, 3), of(6, 7)], 4, earlier).ring).toBeNull();
  });
});
