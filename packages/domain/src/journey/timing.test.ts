import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar.js';
import { type IntentState, intentStands, intentStates } from './intent.js';
import { aimedOn, endsTooLate, lastDayOf, timingFacts } from './timing.js';

const [spring, summer] = ['2027-03-31', '2027-06-30'];

describe('the day one aims at', () => {
  it.each<[IntentState | null, string | null, string | null, string | null]>([
    [null, null, null, null],
    [null, null, summer, summer],
    ['declared', spring, summer, spring],
    ['countered', spring, summer, spring],
    ['active', spring, null, spring],
    ['acknowledged', null, summer, summer],
    ['withdrawn', spring, summer, summer],
    ['superseded', spring, null, null],
    ['fulfilled', spring, summer, summer],
  ])('with an intent that is %s and says %s, on a journey to %s: %s', (intentState, intentTargetOn, targetOn, on) => {
    expect(aimedOn({ intentState, intentTargetOn, targetOn })).toBe(on);
  });

  it('is never another one than one of the two, and the intent’s only while it stands', () => {
    const day = fc.option(fc.nat(400).map((days) => addDays(spring, days)));
    fc.assert(
      fc.property(fc.constantFrom(null, ...intentStates), day, day, (intentState, intentTargetOn, targetOn) => {
        const on = aimedOn({ intentState, intentTargetOn, targetOn });
        const stands = intentState !== null && intentStands(intentState) && intentTargetOn !== null;
        expect(on).toBe(stands ? intentTargetOn : targetOn);
      }),
    );
  });
});

describe('the last day of an item', () => {
  const on = (dueOn: string | null, reachedOn: string | null = null) => ({ dueOn, reachedOn });
  it.each([
    [null, [], null],
    [null, [on(null)], null],
    [spring, [on(null)], spring],
    [spring, [on('2027-01-01')], spring],
    [spring, [on(summer), on('2027-01-01')], summer],
    [null, [on(summer)], summer],
    [spring, [on(summer, '2027-02-02')], spring],
  ])('%s with %j is %s', (endsOn, milestones, last) => expect(lastDayOf({ endsOn, milestones })).toBe(last));
});

describe('what ends too late', () => {
  const nothing = { openGoalDueDates: [], planEndDates: [], goalsDone: 0, planItemsDone: 0 };

  it.each([
    [addDays(spring, -1), false],
    [spring, true],
    [addDays(spring, 1), true],
  ])('on %s: %s', (endsOn, late) => expect(endsTooLate(endsOn, spring)).toBe(late));

  it('is counted among goals and items alike', () => {
    const kept = { ...nothing, openGoalDueDates: ['2027-01-01', summer], planEndDates: [spring, summer] };
    expect(timingFacts(kept, spring)).toEqual({ targetDateChosen: true, endsKnown: 4, endsLate: 3 });
    expect(timingFacts(kept, addDays(summer, 1))).toMatchObject({ endsLate: 0 });
  });

  it('is nothing without a day to aim at, and known of what has ended', () => {
    const late = { ...nothing, openGoalDueDates: [summer] };
    expect(timingFacts(late, null)).toEqual({ targetDateChosen: false, endsKnown: 1, endsLate: 0 });
    expect(timingFacts(nothing, spring)).toMatchObject({ endsKnown: 0, endsLate: 0 });
    expect(timingFacts({ ...nothing, goalsDone: 1, planItemsDone: 2 }, spring)).toMatchObject({ endsKnown: 3 });
  });

  it('gets no more by aiming later, and no less to know by finishing what is open', () => {
    const days = fc.array(fc.nat(400).map((n) => addDays('2027-01-01', n)));
    fc.assert(
      fc.property(days, days, fc.nat(400), fc.nat(90), (openGoalDueDates, planEndDates, at, more) => {
        const kept = { ...nothing, openGoalDueDates, planEndDates };
        const on = addDays('2027-01-01', at);
        expect(timingFacts(kept, addDays(on, more)).endsLate).toBeLessThanOrEqual(timingFacts(kept, on).endsLate);
        const finished = { ...kept, openGoalDueDates: openGoalDueDates.slice(1), goalsDone: 1 };
        expect(timingFacts(finished, on).endsKnown).toBeGreaterThanOrEqual(timingFacts(kept, on).endsKnown);
      }),
    );
  });
});
