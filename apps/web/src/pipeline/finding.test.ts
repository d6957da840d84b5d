import { describe, expect, it } from '@jest/globals';
import type { PipelineView } from '@rungs/contracts/pipeline.js';
import { findingOf, largestLevel, longestStay, openJourneys } from './finding.js';

const rows = (...totals: (number | null)[]): PipelineView['rows'] =>
  ([1, 2, 3, 4, null] as const).map((step, index) => ({
    step,
    total: totals[index] ?? null,
    byLevel: [],
    medianDays: totals[index] === null ? null : index * 10,
  }));

describe('the finding above the pipeline', () => {
  it('names the fullest step and its share when every step is shown', () => {
    expect(findingOf(rows(34, 49, 36, 12, 47))).toEqual({ kind: 'fullest', step: 2, count: 49, open: 131 });
  });

  it('compares only what is shown when something is withheld, and gives no sum', () => {
    expect(findingOf(rows(34, null, 36, 12, 47))).toEqual({ kind: 'fullest_shown', step: 3, count: 36 });
    expect(openJourneys(rows(34, null, 36, 12, 47))).toBeNull();
  });

  it('claims nothing when nothing is shown or nobody has begun', () => {
    expect(findingOf(rows(null, null, null, null, 9)).kind).toBe('withheld');
    expect(findingOf(rows(0, null, 0, 0, 9)).kind).toBe('withheld');
    expect(findingOf(rows(0, 0, 0, 0, 9)).kind).toBe('empty');
  });

  it('names the longest stay of the steps, never of those without a journey', () => {
    expect(longestStay(rows(34, 49, 36, null, 47))).toEqual({ step: 3, days: 20 });
    expect(longestStay(rows(null, null, null, null, 47))).toBeNull();
  });

  it('calls a level the largest only when every level is shown', () => {
    const levels = (...totals: (number | null)[]) =>
      totals.map((total, at) => ({ code: `IC${at + 1}`, title: '', total }));
    expect(largestLevel(levels(12, 40, 9))).toEqual({ code: 'IC2', count: 40 });
    expect(largestLevel(levels(12, null, 40))).toBeNull();
    expect(largestLevel(levels(null, 12))).toBeNull();
    expect(largestLevel(levels(61))).toBeNull();
  });
});
