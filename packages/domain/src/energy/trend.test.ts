import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar.js';
import { isDue, mondayOf, type Point, readingOf, trendWeeks, weeksOf } from './trend.js';

const today = '2026-11-23'; // a Monday
const point = (weeksAgo: number, load: number, energy: number, hoursSlept: number | null = null): Point => ({
  takenOn: addDays(today, -7 * weeksAgo),
  load,
  energy,
  hoursSlept,
});
const reading = (...points: Point[]) => readingOf(weeksOf(points, today)).kind;
const energies = (...values: number[]) => values.map((energy, index) => point(values.length - 1 - index, 1, energy));

describe('the weeks of a trend', () => {
  it('begin on Mondays, end with this one, and name empty ones', () => {
    const weeks = weeksOf([point(0, 3, 4)], today);
    expect(weeks).toHaveLength(trendWeeks);
    expect(weeks.at(-1)).toEqual({ weekOf: today, checkIns: 1, load: 3, energy: 4, hoursSlept: null });
    expect(weeks.at(-2)).toMatchObject({ weekOf: '2026-11-16', checkIns: 0, load: null });
  });

  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
  ])('%s is in the week of %s', (day, monday) => expect(mondayOf(day)).toBe(monday));

  it('are means of what was said, and of sleep only where it was', () => {
    const weeks = weeksOf([point(0, 2, 5, 7.5), point(0, 3, 4)], today);
    expect(weeks.at(-1)).toMatchObject({ checkIns: 2, load: 2.5, energy: 4.5, hoursSlept: 7.5 });
  });

  it('hold each check-in of their span once, in whatever order they come', () => {
    const points = fc.array(
      fc.record({
        takenOn: fc.integer({ min: 0, max: trendWeeks * 7 - 7 }).map((ago) => addDays(today, -ago)),
        load: fc.integer({ min: 1, max: 5 }),
        energy: fc.integer({ min: 1, max: 5 }),
        hoursSlept: fc.constantFrom(null, 6, 8.5),
      }),
    );
    fc.assert(
      fc.property(points, (given) => {
        const weeks = weeksOf(given, today);
        expect(weeks.reduce((sum, { checkIns }) => sum + checkIns, 0)).toBe(given.length);
        expect(weeksOf(given.toReversed(), today)).toEqual(weeks);
        for (const { energy } of weeks) expect(energy === null || (energy >= 1 && energy <= 5)).toBe(true);
      }),
    );
  });
});

describe('what a trend says', () => {
  it.each([
    ['none', []],
    ['too_few', energies(3, 3)],
    ['load_above_energy', [point(2, 4, 3), point(1, 4, 3), point(0, 5, 2)]],
    ['steady', [point(2, 4, 3), point(1, 3, 3), point(0, 5, 2)]],
    ['energy_falling', energies(4, 4, 4, 3, 3, 3)],
    ['energy_rising', energies(2, 3, 3, 3, 4, 4)],
    ['steady', energies(4, 4, 4, 4, 4, 3)],
  ])('%s', (kind, points) => expect(reading(...points)).toBe(kind));

  it('is about the weeks that say something, with gaps between them', () => {
    expect(reading(point(11, 5, 1), point(7, 5, 1), point(0, 5, 1))).toBe('load_above_energy');
  });
});

it.each([
  [null, true],
  ['2026-11-16', true],
  ['2026-11-17', false],
  ['2026-11-24', false],
])('after %s one is asked again: %s', (lastTakenOn, due) => expect(isDue(lastTakenOn, today)).toBe(due));
