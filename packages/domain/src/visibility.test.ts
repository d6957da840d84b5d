import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar.js';
import { isSoftSkill, softSkillsRecent, within90Days } from './visibility.js';

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

describe('soft skills', () => {
  const [monday, tuesday, longAgo] = [addDays(today, -8), addDays(today, -7), addDays(today, -91)];
  const kept = { softSkillDates: [], lunchDates: [], encounterDates: [] };

  it.each([
    ['nothing', {}, 0],
    ['two demos of one day', { softSkillDates: [monday, monday] }, 2],
    ['an encounter', { encounterDates: [monday] }, 1],
    ['a lunch that is written down on both sides', { lunchDates: [monday], encounterDates: [monday] }, 1],
    ['a lunch and an encounter of different days', { lunchDates: [monday], encounterDates: [tuesday] }, 2],
    ['a demo and a lunch of one day', { softSkillDates: [monday], encounterDates: [monday] }, 2],
    ['what is long ago', { softSkillDates: [longAgo], lunchDates: [longAgo], encounterDates: [longAgo] }, 0],
  ])('%s', (_what, changes, count) => expect(softSkillsRecent({ ...kept, ...changes }, today)).toBe(count));

  it('never count less for one more of whatever', () => {
    const dates = fc.uniqueArray(fc.integer({ min: 0, max: 100 }).map((ago) => addDays(today, -ago)));
    const all = fc.record({ softSkillDates: dates, lunchDates: dates, encounterDates: dates });
    fc.assert(
      fc.property(
        all,
        fc.constantFrom('softSkillDates', 'lunchDates', 'encounterDates'),
        fc.nat(100),
        (some, of, ago) => {
          const more = { ...some, [of]: [...new Set([...some[of], addDays(today, -ago)])] };
          expect(softSkillsRecent(more, today)).toBeGreaterThanOrEqual(softSkillsRecent(some, today));
        },
      ),
    );
  });
});
