import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clockOf,
  focusMinutes,
  isOver,
  leftOf,
  pauseTimer,
  ranFor,
  resumeTimer,
  startTimer,
  workedMinutes,
} from './focus-timer.js';

const minute = 60_000;
const begun = startTimer({ id: 'a', phase: 'focus', minutes: focusMinutes }, 0);

describe('a focus timer', () => {
  it.each([
    [0, '25:00', 0, false],
    [1, '25:00', 0, false],
    [1_000, '24:59', 0, false],
    [minute, '24:00', 1, false],
    [25 * minute - 1, '0:01', 24, false],
    [25 * minute, '0:00', 25, true],
    [9 * 60 * minute, '0:00', 25, true],
    [-5_000, '25:00', 0, false],
  ])('after %s ms shows %s, worked %s, over %s', (now, clock, worked, over) => {
    expect([clockOf(leftOf(begun, now)), workedMinutes(begun, now), isOver(begun, now)]).toEqual([clock, worked, over]);
  });

  it('stands still while it is paused, and goes on where it was', () => {
    const paused = pauseTimer(begun, 10 * minute);
    expect(ranFor(paused, 60 * minute)).toBe(10 * minute);
    expect(pauseTimer(paused, 20 * minute)).toBe(paused);
    const resumed = resumeTimer(paused, 60 * minute);
    expect(ranFor(resumed, 61 * minute)).toBe(11 * minute);
    expect(resumeTimer(resumed, 62 * minute)).toBe(resumed);
  });

  it('never runs backwards while it runs, however often it is paused', () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(5 * minute)), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (walk) => {
        let [timer, now, ran] = [begun, 0, 0];
        for (const [pauses, waits] of walk) {
          timer = pauses ? pauseTimer(timer, now) : resumeTimer(timer, now);
          now += waits;
          const after = ranFor(timer, now);
          expect(after).toBe(Math.min(ran + (timer.pausedAt === null ? waits : 0), 25 * minute));
          ran = after;
        }
      }),
    );
  });
});
