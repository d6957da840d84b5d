import { describe, expect, it } from '@jest/globals';
import type { StepVisitView } from '@rungs/contracts/journeys.js';
import { intent, journey, journeyPage, levels } from '../test/journey-sample.js';
import { changesBetween } from './changes-between.js';

const before = journeyPage('0190b6d0-0000-7000-8000-000000000002');

describe('what changed meanwhile', () => {
  it('is nothing when the page is the same', () => {
    expect(changesBetween(before, { ...before })).toEqual([]);
  });

  it('names the step with the reason for coming to it', () => {
    const back: StepVisitView = {
      step: 2,
      iteration: 2,
      enteredOn: '2026-11-23',
      leftOn: null,
      reason: 'The numbers were missing.',
      reached: null,
    };
    const moved = journey({ step: 2, iteration: 2, visits: [back] });
    expect(changesBetween(before, { ...before, journey: moved })).toEqual([
      { what: 'step', step: 2, iteration: 2 },
      { what: 'reason', text: 'The numbers were missing.' },
    ]);
  });

  it('names another target, another day, and a day that was taken away', () => {
    const elsewhere = journey({ targetLevel: levels.ic4, targetOn: null });
    expect(changesBetween(before, { ...before, journey: elsewhere })).toEqual([
      { what: 'target', level: 'Senior Engineer IC4' },
      { what: 'date', on: null },
    ]);
  });

  it('names what became of the intent, and the answer to it', () => {
    const answered = intent({ state: 'countered', answer: 'IC5 by autumn instead.' });
    expect(changesBetween({ ...before, intent: intent() }, { ...before, intent: answered })).toEqual([
      { what: 'intent', state: 'countered' },
      { what: 'reason', text: 'IC5 by autumn instead.' },
    ]);
  });
});
