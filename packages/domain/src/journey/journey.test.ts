import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StepNumber } from '../framework/steps.js';
import {
  advance,
  currentVisit,
  firstVisit,
  furthestStep,
  type Moved,
  type Refusal,
  revisit,
  revisits,
  type Visit,
} from './journey.js';

const why = 'The results were not tied to a KPI.';
const visitsOf = (moved: Moved): readonly Visit[] => {
  if (!moved.ok) throw new Error(moved.refusal);
  return moved.visits;
};
const begun = [firstVisit('2026-01-05')];
const onStepThree = visitsOf(advance(visitsOf(advance(begun, 2, '', '2026-02-01')), 3, '', '2026-03-01'));

describe('walking the stair', () => {
  it('begins on the first step of the first iteration', () => {
    expect(currentVisit(begun)).toEqual({ step: 1, iteration: 1, enteredOn: '2026-01-05', leftOn: null, reason: '' });
  });

  it('goes up one step at a time and leaves the one below on the same day', () => {
    expect(onStepThree.map(({ step, leftOn }) => [step, leftOn])).toEqual([
      [1, '2026-02-01'],
      [2, '2026-03-01'],
      [3, null],
    ]);
    expect(advance(begun, 3, '', '2026-02-01')).toEqual({ ok: false, refusal: 'not_the_next_step' });
  });

  it('has nothing above the fourth step', () => {
    const top = visitsOf(advance(onStepThree, 4, '', '2026-04-01'));
    expect(advance(top, 4, '', '2026-05-01')).toEqual({ ok: false, refusal: 'no_next_step' });
  });

  it('comes back with a reason, into the next iteration, and keeps the earlier one', () => {
    const back = visitsOf(revisit(onStepThree, 2, why, '2026-05-03'));
    expect(currentVisit(back)).toMatchObject({ step: 2, iteration: 2, reason: why });
    expect(back.slice(0, 2)).toEqual(onStepThree.slice(0, 2));
    expect(furthestStep(back, 1)).toBe(3);
    expect(furthestStep(back, 3)).toBeNull();
    expect(revisits(back)).toEqual([{ from: 3, to: 2, iteration: 2, on: '2026-05-03', reason: why }]);
  });

  it.each<[StepNumber, string, string, Refusal]>([
    [4, why, '2026-05-03', 'not_visited_before'],
    [2, ' because ', '2026-05-03', 'reason_too_short'],
    [2, why, '2026-02-03', 'before_the_last_move'],
  ])('refuses to come back to step %i with %p on %s: %s', (to, reason, on, refusal) => {
    expect(revisit(onStepThree, to, reason, on)).toEqual({ ok: false, refusal });
  });

  it('always leaves exactly one open visit, the last, whatever one does', () => {
    const act = fc.record({ up: fc.boolean(), to: fc.constantFrom<StepNumber>(1, 2, 3, 4), days: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let visits: readonly Visit[] = begun;
        let day = Date.UTC(2026, 0, 5);
        for (const { up, to, days } of acts) {
          day += days * 86_400_000;
          const on = new Date(day).toISOString().slice(0, 10);
          const moved = up ? advance(visits, to, '', on) : revisit(visits, to, why, on);
          if (moved.ok) visits = moved.visits;
        }
        expect(visits.filter(({ leftOn }) => leftOn === null)).toEqual([visits.at(-1)]);
        const iterations = visits.map(({ iteration }) => iteration);
        expect(iterations).toEqual(iterations.toSorted((a, b) => a - b));
      }),
    );
  });
});
