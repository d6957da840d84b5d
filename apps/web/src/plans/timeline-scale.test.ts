import { describe, expect, it } from '@jest/globals';
import { monthsOf, placeOf, scaleOf } from './timeline-scale.js';

describe('the scale of the timeline', () => {
  it('begins on a Monday, holds every item and today, and leaves room behind', () => {
    const scale = scaleOf([{ startsOn: '2026-12-09', endsOn: '2027-04-01' }], '2026-11-25');
    expect(scale.first).toBe('2026-11-23');
    expect(scale.weeks.at(-1)).toBe('2027-04-26');
    expect(placeOf(scale, '2026-11-23')).toBe(0);
    expect(placeOf(scale, '2027-04-01')).toBeLessThan(100);
  });

  it('is twelve weeks wide where nothing has a date', () => {
    expect(scaleOf([{ startsOn: null, endsOn: null }], '2026-11-25').weeks).toHaveLength(12);
  });

  it('names each month once, over the weeks that begin in it', () => {
    const months = monthsOf(scaleOf([], '2026-11-23'));
    expect(months.map(({ month, weeks }) => [month, weeks])).toEqual([
      ['2026-11-23', 2],
      ['2026-12-07', 4],
      ['2027-01-04', 4],
      ['2027-02-01', 2],
    ]);
    expect(months.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(12);
  });
});
