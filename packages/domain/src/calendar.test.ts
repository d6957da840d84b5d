import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDay, daysBetween, weekday } from './calendar.js';

describe('calendar days', () => {
  it.each([
    [2024, 2, 29, '2024-02-29'],
    [2026, 2, 29, null],
    [2026, 6, 31, null],
    [2026, 13, 1, null],
    [26, 1, 1, null],
    [NaN, 1, 1, null],
  ])('%d-%d-%d is %s', (year, month, day, expected) => expect(calendarDay(year, month, day)).toBe(expected));

  it('come back by the days they were moved', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -9999, max: 9999 }), (date, days) => {
        const from = date.toISOString().slice(0, 10);
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect((weekday(from) + (((days % 7) + 7) % 7)) % 7).toBe(weekday(to));
      }),
    );
  });
});
