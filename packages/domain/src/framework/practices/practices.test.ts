import { describe, expect, it } from '@jest/globals';
import { signalDefinitions } from '../signal-definitions.js';
import type { StepNumber } from '../steps.js';
import { practices, practicesOf } from './practices.js';

const sentences = (text: string): number => text.split(/(?<=[.?])\s+(?=\p{Lu}|¿)/u).length;

describe('the practices', () => {
  it('are sixteen, four in each step, each under a name of its own', () => {
    expect(([1, 2, 3, 4] as StepNumber[]).map((step) => practicesOf(step).length)).toEqual([4, 4, 4, 4]);
    expect(new Set(practices.map(({ key }) => key)).size).toBe(17);
  });

  it('gain one after a no, in the last step', () => {
    expect(practicesOf(4, true).map(({ key }) => key)).toContain('learn-from-a-no');
    expect(practicesOf(3, true)).toHaveLength(4);
  });

  it.each(practices.map((practice) => [practice.key, practice] as const))(
    '%s is explained in two to five sentences and asks three questions, in both languages',
    (_key, { name, guidance, prompts, records }) => {
      for (const language of ['en', 'es'] as const) {
        expect(sentences(guidance[language])).toBeGreaterThanOrEqual(2);
        // "RR. HH." ends two sentences too many in Spanish.
        expect(sentences(guidance[language].replace('RR. HH.', 'RRHH'))).toBeLessThanOrEqual(5);
        for (const prompt of prompts) expect(prompt[language]).toMatch(/\?$/);
        expect([name, guidance, ...prompts].map((text) => text[language]).join('')).not.toMatch(/[!¡]/);
      }
      for (const text of [name, guidance, ...prompts]) expect(text.en).not.toBe(text.es);
      expect(records.length).toBeGreaterThan(0);
    },
  );

  it('repeat no sentence', () => {
    const texts = practices
      .flatMap(({ guidance, prompts }) => [guidance, ...prompts])
      .flatMap(({ en, es }) => [en, es]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('own every signal, in the signal’s step, and each step has one', () => {
    const own = new Set(practices.map(({ key, step }) => `${step} ${key}`));
    expect(signalDefinitions.filter(({ step, practice }) => !own.has(`${step} ${practice}`))).toEqual([]);
    expect(new Set(signalDefinitions.filter((signal) => !signal.private).map(({ step }) => step)).size).toBe(4);
  });
});
