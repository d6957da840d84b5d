import { describe, expect, it } from '@jest/globals';
import { advanceValidation, openValidationTransitions } from './validations.js';

describe('the states of a validation request', () => {
  it.each([
    ['asked', 'answer', 'answered'],
    ['asked', 'withdraw', 'withdrawn'],
    ['answered', 'answer', null],
    ['answered', 'withdraw', null],
    ['withdrawn', 'answer', null],
    ['withdrawn', 'withdraw', null],
  ] as const)('%s, %s: %s', (state, act, next) => {
    expect(advanceValidation(state, act)).toBe(next);
    expect(openValidationTransitions(state).includes(act)).toBe(next !== null);
  });
});
