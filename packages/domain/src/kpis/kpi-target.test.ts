import { describe, expect, it } from '@jest/globals';
import { movement, reachesTarget } from './kpi-target.js';

describe('a reading and its target', () => {
  it.each([
    ['up', 90, 90, true],
    ['up', 90, 89.9, false],
    ['down', 5, 5, true],
    ['down', 5, 5.1, false],
    ['up', null, 1, null],
  ] as const)('%s to %s, %s: %s', (direction, target, value, expected) => {
    expect(reachesTarget({ direction, target }, value)).toBe(expected);
  });

  it.each([
    ['up', 1, 2, 'better'],
    ['up', 2, 1, 'worse'],
    ['down', 2, 1, 'better'],
    ['down', 1, 2, 'worse'],
    ['down', 1, 1, 'same'],
  ] as const)('%s is better, from %s to %s: %s', (direction, from, to, expected) => {
    expect(movement(direction, from, to)).toBe(expected);
  });
});
