import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestIsDue, isQuiet, lastDigest, onTheWall } from './mail-times.js';

const at = (text: string): Date => new Date(text);
const night = { from: '22:00', until: '07:00' };
const noon = { from: '12:00', until: '13:00' };

describe('the clock on the wall', () => {
  it.each([
    ['2026-11-23T23:30:00Z', 'UTC', '2026-11-23T23:30'],
    ['2026-11-23T23:30:00Z', 'Europe/Madrid', '2026-11-24T00:30'],
    ['2026-11-23T23:30:00Z', 'America/Lima', '2026-11-23T18:30'],
    ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01T05:45'],
  ])('%s in %s is %s', (instant, zone, wall) => expect(onTheWall(at(instant), zone)).toBe(wall));
});

describe('quiet hours', () => {
  it.each([
    ['none', null, '2026-11-23T03:00:00Z', 'UTC', false],
    ['before they begin', night, '2026-11-23T21:59:00Z', 'UTC', false],
    ['their first minute', night, '2026-11-23T22:00:00Z', 'UTC', true],
    ['after midnight', night, '2026-11-23T03:00:00Z', 'UTC', true],
    ['their end is out', night, '2026-11-23T07:00:00Z', 'UTC', false],
    ['where it is evening already', night, '2026-11-23T21:30:00Z', 'Europe/Madrid', true],
    ['where it is day still', night, '2026-11-23T22:30:00Z', 'America/Lima', false],
    ['within a day', noon, '2026-11-23T12:30:00Z', 'UTC', true],
    ['within a day, after', noon, '2026-11-23T13:00:00Z', 'UTC', false],
  ] as const)('%s', (_, hours, now, zone, quiet) => expect(isQuiet(hours, at(now), zone)).toBe(quiet));

  it('cover each moment of a day, or their complement does', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const moment = fc.date({ min: at('2026-01-01'), max: at('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, moment, (from, until, now) => {
        fc.pre(from !== until);
        const [one, other] = [isQuiet({ from, until }, now, 'UTC'), isQuiet({ from: until, until: from }, now, 'UTC')];
        return one !== other;
      }),
    );
  });
});

describe('the digest', () => {
  it.each([
    ['daily', '2026-11-23T08:00:00Z', 'UTC', '2026-11-23T08:00'],
    ['daily', '2026-11-23T07:59:00Z', 'UTC', '2026-11-22T08:00'],
    ['daily', '2026-11-23T12:59:00Z', 'America/Lima', '2026-11-22T08:00'],
    // 23 November 2026 is a Monday.
    ['weekly', '2026-11-23T08:00:00Z', 'UTC', '2026-11-23T08:00'],
    ['weekly', '2026-11-23T07:59:00Z', 'UTC', '2026-11-16T08:00'],
    ['weekly', '2026-11-29T23:00:00Z', 'UTC', '2026-11-23T08:00'],
    ['weekly', '2026-03-01T12:00:00Z', 'UTC', '2026-02-23T08:00'],
  ] as const)('%s at %s in %s left last at %s', (rhythm, now, zone, last) =>
    expect(lastDigest(rhythm, at(now), zone)).toBe(last),
  );

  it('waits for its next moment, and is made up for when nobody was there then', () => {
    const oldest = at('2026-11-23T09:00:00Z');
    expect(digestIsDue('daily', oldest, at('2026-11-23T23:00:00Z'), 'UTC')).toBe(false);
    expect(digestIsDue('daily', oldest, at('2026-11-24T08:00:00Z'), 'UTC')).toBe(true);
    expect(digestIsDue('daily', oldest, at('2026-11-27T03:00:00Z'), 'UTC')).toBe(true);
    expect(digestIsDue('weekly', oldest, at('2026-11-29T23:00:00Z'), 'UTC')).toBe(false);
    expect(digestIsDue('weekly', oldest, at('2026-11-30T08:00:00Z'), 'UTC')).toBe(true);
  });
});
