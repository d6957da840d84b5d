import { describe, expect, it } from '@jest/globals';
import { waitAfterFailures } from './slowdown.js';

describe('the wait after failed sign-ins', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [10, 32],
    [14, 512],
    [15, 900],
    [1_000_000, 900],
  ])('after %d is %d seconds', (failures, seconds) => {
    expect(waitAfterFailures(failures)).toBe(seconds);
  });
});
