import { describe, expect, it } from '@jest/globals';
import { lineOf, ticks } from './kpi-geometry.js';

const box = { width: 200, height: 100, left: 0, right: 0, top: 0, bottom: 0 };

describe('the line of a KPI', () => {
  it('is to scale in time: a month without readings is wider than a day', () => {
    const points = ['2026-01-01', '2026-01-02', '2026-02-01'].map((on, index) => ({ on, value: index }));
    const [first, second, third] = lineOf(points, null, box).at;
    expect([first?.x, third?.x]).toEqual([0, 200]);
    expect(second?.x).toBeCloseTo(200 / 31);
  });

  it('shows the target also when every reading is far from it', () => {
    const { at, target } = lineOf([{ on: '2026-01-01', value: 10 }], 90, box);
    expect(target).toBeGreaterThan(0);
    expect(target).toBeLessThan(at[0]?.y ?? 0);
  });

  it.each([[[]], [[0]], [[5, 5]], [[-3, 4]], [[1e15, -1e15]]])('has a place for each of %p', (values) => {
    const points = values.map((value, index) => ({ on: `2026-01-0${index + 1}`, value }));
    const { at } = lineOf(points, null, box);
    expect(at).toHaveLength(values.length);
    expect(at.every(({ x, y }) => x >= 0 && x <= 200 && y >= 0 && y <= 100)).toBe(true);
  });

  it.each([
    [0, 10, [0, 5, 10]],
    [0, 1, [0, 0.5, 1]],
    [97.1, 99.2, [98, 99]],
  ])('counts from %d to %d in round steps', (low, high, expected) => {
    expect(ticks(low, high)).toEqual(expected);
  });
});
