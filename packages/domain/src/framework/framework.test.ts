import { describe, expect, it } from '@jest/globals';
import { practicesOf } from './practice-names.js';
import { practices } from './practices.js';
import { signalDefinitions } from './signal-definitions.js';
import { steps } from './steps.js';

describe('the framework', () => {
  it('has four steps of four practices, and one for after a no', () => {
    for (const { number } of steps) {
      expect(practices.filter(({ step, afterRejection }) => step === number && !afterRejection)).toHaveLength(4);
    }
    expect(practices.filter(({ afterRejection }) => afterRejection)).toHaveLength(1);
    expect(new Set(practices.map(({ key }) => key)).size).toBe(17);
  });

  it('names them in the order in which they are told', () => {
    for (const { number } of steps) {
      const told = practices.filter(({ step, afterRejection }) => step === number && !afterRejection);
      expect(practicesOf[number]).toEqual(told.map(({ key }) => key));
    }
  });

  it('asks for records in every practice', () => {
    expect(practices.filter(({ records }) => records.length === 0)).toEqual([]);
  });

  it('hangs each signal on a practice of its step', () => {
    for (const { key, practice, step } of signalDefinitions) {
      expect([key, practices.find((found) => found.key === practice)?.step]).toEqual([key, step]);
    }
  });
});
