import { describe, expect, it } from '@jest/globals';
import { isStale } from './readiness.js';

describe('a readiness judgement', () => {
  it.each([
    ['2026-07-26', false],
    ['2026-07-25', true],
    ['2026-11-23', false],
  ])('given on %s is stale on 23 November 2026: %p', (givenOn, stale) => {
    expect(isStale(givenOn, '2026-11-23')).toBe(stale);
  });
});
