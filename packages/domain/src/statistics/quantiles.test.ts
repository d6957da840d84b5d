import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { histogram, median, quantile } from './quantiles.js';

const days = fc.array(fc.nat(3000), { minLength: 1 });

describe('quantiles', () => {
  it.each([
    [[3], 0.5, 3],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[40, 10, 30, 20], 0.25, 17.5],
    [[1, 2, 3, 4, 5], 0.75, 4],
    [[1, 9], 0, 1],
    [[1, 9], 1, 9],
  ])('of %j at %d is %d', (values, p, value) => expect(quantile(values, p)).toEqual({ value, n: values.length }));

  it('is nothing without values', () => expect(median([])).toBeNull());

  it('refuses a share above one and a value that is no number', () => {
    expect(() => quantile([1], 1.1)).toThrow(RangeError);
    expect(() => quantile([NaN], 0.5)).toThrow(RangeError);
  });

  it('has at most half of the values on either side of the median', () => {
    fc.assert(
      fc.property(days, (values) => {
        const middle = median(values)?.value ?? NaN;
        expect(values.filter((value) => value < middle).length * 2).toBeLessThanOrEqual(values.length);
        expect(values.filter((value) => value > middle).length * 2).toBeLessThanOrEqual(values.length);
      }),
    );
  });
});

describe('a histogram', () => {
  it('puts a value on an edge into the bin that begins there', () => {
    expect(histogram([0, 13, 14, 400], [0, 14, 30])).toEqual([
      { from: 0, to: 14, count: 2 },
      { from: 14, to: 30, count: 1 },
      { from: 30, to: null, count: 1 },
    ]);
  });

  it('counts everybody once', () => {
    fc.assert(
      fc.property(days, (values) =>
        expect(histogram(values).reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length),
      ),
    );
  });

  it('refuses a value before the first edge, and edges that do not ascend', () => {
    expect(() => histogram([-1])).toThrow(RangeError);
    expect(() => histogram([1], [5, 5])).toThrow(RangeError);
  });
});
