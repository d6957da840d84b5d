import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidenceMonths, type MonthsToCheck } from './evidence-months.js';

const today = '2026-11-23';
const year = [
  ...['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'],
  ...['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
];
const each = (months: readonly string[], count = 1) => Object.fromEntries(months.map((month) => [month, count]));
const said = (sharedByMonth: MonthsToCheck['sharedByMonth'], since: string | null = null, on = today) =>
  evidenceMonths({ sharedByMonth, since }, on).map(({ key, severity }) => `${key} ${severity}`);

describe('the months before a case', () => {
  it.each<[string, ReturnType<typeof each>, string | null, string[]]>([
    ['every month', each(year), null, []],
    ['three empty months', each(year.slice(0, 9)), null, []],
    ['four empty months', each(year.slice(0, 8)), null, ['months_thin advice']],
    ['six empty months', each(year.slice(0, 6)), null, ['months_thin advice']],
    ['seven empty months', each(year.slice(0, 5)), null, ['months_thin blocker']],
    ['nothing at all', {}, null, ['months_thin blocker']],
    ['only the month that has begun', each(['2026-11']), null, ['months_thin blocker']],
    ['long ago', each(['2024-05'], 9), null, ['months_thin blocker']],
    ['nothing in the three months since one came', {}, '2026-07-20', []],
    ['nothing in the four months since one came', {}, '2026-06-20', ['months_thin blocker']],
    ['every month since one came', each(year.slice(6)), '2026-04-30', []],
    [
      'all of a year in its last weeks',
      { ...each(year), '2026-10': 10, '2026-11': 12 },
      null,
      ['months_clustered advice'],
    ],
    ['few entries, lately', { ...each(['2026-10'], 2), '2026-11': 3 }, '2026-08-01', []],
  ])('%s', (_, months, since, expected) => expect(said(months, since)).toEqual(expected));

  it('are named, across the turn of a year', () => {
    const [found] = evidenceMonths({ sharedByMonth: each(year.slice(4)), since: null }, today);
    expect(found?.sentence.en).toContain(
      '4 of the last 12 months show nothing that others can read: November 2025, December 2025, January 2026, and February 2026.',
    );
    expect(found?.sentence.es).toContain('noviembre de 2025');
  });

  it('never get thinner by one more entry', () => {
    const months = fc.dictionary(fc.constantFrom(...year, '2026-11'), fc.integer({ min: 1, max: 5 }));
    const rank = (shared: MonthsToCheck['sharedByMonth']): number => {
      const thin = evidenceMonths({ sharedByMonth: shared, since: null }, today).find(
        ({ key }) => key === 'months_thin',
      );
      return thin === undefined ? 0 : thin.severity === 'advice' ? 1 : 2;
    };
    fc.assert(
      fc.property(months, fc.constantFrom(...year, '2026-11'), (shared, month) => {
        const more = { ...shared, [month]: (shared[month] ?? 0) + 1 };
        expect(rank(more)).toBeLessThanOrEqual(rank(shared));
      }),
    );
  });
});
