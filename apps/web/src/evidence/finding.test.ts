import { describe, expect, it } from '@jest/globals';
import type { EvidenceSummary } from '@rungs/contracts/evidence.js';
import { findingOf, monthsOf } from './finding.js';

const none: EvidenceSummary = {
  total: 0,
  matching: 0,
  inLevel: null,
  months: [],
  steps: [],
  kinds: [],
  competencies: [],
  kpis: [],
  audiences: [],
};
const month = (name: string, total: number) => ({ month: name, total, matching: total });
const counts = (...all: number[]) =>
  all.map((count, index) => ({ month: `2026-${String(index + 1).padStart(2, '0')}`, count }));

describe('the months of a log', () => {
  it('go from the first entry to now without a hole, over a year’s end', () => {
    const months = monthsOf({ ...none, months: [month('2025-11', 2), month('2026-02', 1)] }, '2026-02-03');
    expect(months.map(({ month: name, count }) => `${name} ${count}`)).toEqual([
      '2025-11 2',
      '2025-12 0',
      '2026-01 0',
      '2026-02 1',
    ]);
  });

  it('begin with the present level, whatever was before it', () => {
    const inLevel = { code: 'IC4', since: '2026-02-17', entries: 1 };
    const months = monthsOf({ ...none, inLevel, months: [month('2020-01', 9), month('2026-02', 1)] }, '2026-03-01');
    expect(months.map(({ month: name }) => name)).toEqual(['2026-02', '2026-03']);
  });

  it('are the last two years at most, and at least the present one', () => {
    expect(monthsOf({ ...none, months: [month('2001-01', 1)] }, '2026-03-01')).toHaveLength(24);
    expect(monthsOf(none, '2026-03-01')).toEqual([{ month: '2026-03', count: 0 }]);
  });
});

describe('what is found in a log', () => {
  it.each([
    ['too little to say anything', counts(1, 0, 0, 1), 'none'],
    ['most of it written lately', counts(1, 1, 1, 1, 3, 3), 'recent'],
    ['a gap', counts(3, 0, 3, 1, 1, 1), 'gap'],
    ['nothing in the present month, which is not over', counts(3, 3, 3, 1, 1, 0), 'even'],
  ] as const)('%s', (_, months, spread) => expect(findingOf(months).spread).toBe(spread));

  it('names the longest gap', () => {
    expect(findingOf(counts(3, 0, 3, 0, 0, 4, 3, 1, 1, 1)).gap).toEqual(['2026-04', '2026-05']);
  });
});
