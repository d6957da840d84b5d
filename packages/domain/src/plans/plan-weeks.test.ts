import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, weekday } from '../calendar.js';
import { mondayOf, movedByWeeks, weeksBetween } from './plan-weeks.js';

const span = { startsOn: '2026-12-09', endsOn: '2026-12-18' };

describe('a bar of the timeline', () => {
  it.each([
    ['whole', 1, { startsOn: '2026-12-16', endsOn: '2026-12-25' }],
    ['whole', -2, { startsOn: '2026-11-25', endsOn: '2026-12-04' }],
    ['start', 1, { startsOn: '2026-12-16', endsOn: '2026-12-18' }],
    ['start', 3, { startsOn: '2026-12-18', endsOn: '2026-12-18' }],
    ['end', 2, { startsOn: '2026-12-09', endsOn: '2027-01-01' }],
    ['end', -9, { startsOn: '2026-12-09', endsOn: '2026-12-09' }],
  ] as const)('%s by %d weeks', (grip, weeks, moved) => expect(movedByWeeks(span, grip, weeks)).toEqual(moved));

  it('comes back when it is moved as a whole there and back, and ends never cross', () => {
    const days = fc.integer({ min: -5_000, max: 5_000 }).map((n) => addDays('2026-01-01', n));
    const spans = fc.tuple(days, fc.nat(400)).map(([startsOn, n]) => ({ startsOn, endsOn: addDays(startsOn, n) }));
    const grips = fc.constantFrom('whole', 'start', 'end');
    fc.assert(
      fc.property(spans, grips, fc.integer({ min: -60, max: 60 }), (given, grip, weeks) => {
        const moved = movedByWeeks(given, grip, weeks);
        expect(moved.startsOn <= moved.endsOn).toBe(true);
        if (grip === 'whole') expect(movedByWeeks(moved, 'whole', -weeks)).toEqual(given);
      }),
    );
  });
});

describe('weeks', () => {
  it('begin on the Monday on or before the day, before 1970 too', () => {
    for (const day of ['2026-12-06', '2026-12-07', '2026-12-08', '1969-12-31', '1950-03-01']) {
      expect(weekday(mondayOf(day))).toBe(1);
      expect(mondayOf(day) <= day && addDays(mondayOf(day), 6) >= day).toBe(true);
    }
  });

  it('are named by their Mondays, the last one included', () => {
    expect(weeksBetween('2026-12-09', '2026-12-21')).toEqual(['2026-12-07', '2026-12-14', '2026-12-21']);
    expect(weeksBetween('2026-12-09', '2026-12-09')).toEqual(['2026-12-07']);
  });
});
