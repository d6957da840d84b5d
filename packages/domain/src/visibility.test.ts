import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar.js';
import { isSoftSkill, within90Days } from './visibility.js';

const today = '2026-11-23';

describe('events of visibility', () => {
  it.each([
    ['demo', false, true],
    ['talk', false, true],
    ['lunch', false, true],
    ['meeting', false, false],
    ['meeting', true, true],
    ['post', true, false],
    ['teaching', false, false],
  ] as const)('%s, led %s: a soft skill %s', (kind, led, soft) => expect(isSoftSkill({ kind, led })).toBe(soft));

  it.each([
    [today, 1],
    [addDays(today, 1), 1],
    [addDays(today, -90), 1],
    [addDays(today, -91), 0],
  ])('on %s counts %s', (date, count) => expect(within90Days([date], today)).toBe(count));

  it('never count less for one more', () => {
    const dates = fc.array(fc.integer({ min: -1, max: 400 }).map((ago) => addDays(today, -ago)));
    fc.assert(
      fc.property(dates, dates, (some, more) => {
        expect(within90Days([...some, ...more], today)).toBe(within90Days(some, today) + within90Days(more, today));
      }),
    );
  });
});
