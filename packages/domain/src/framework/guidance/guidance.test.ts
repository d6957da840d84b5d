import { describe, expect, it } from '@jest/globals';
import { practices } from '../practices.js';
import { guidance as en } from './en.js';
import { guidance as es } from './es.js';

const count = (text: string): number => text.split(/(?<=[.?!]["”]?)\s+/).length;
const texts = [en, es].flatMap((language) =>
  Object.values(language).flatMap(({ guidance, prompts }) => [guidance, ...prompts]),
);

describe('the guidance of the practices', () => {
  it.each(practices.map(({ key }) => key))('explains %s in both languages', (key) => {
    for (const { guidance } of [en[key], es[key]]) {
      expect(count(guidance)).toBeGreaterThanOrEqual(2);
      expect(count(guidance)).toBeLessThanOrEqual(5);
    }
    expect(en[key].prompts.filter((prompt) => !prompt.endsWith('?'))).toEqual([]);
    expect(es[key].prompts.filter((prompt) => !/^¿|, ¿/.test(prompt))).toEqual([]);
  });

  it('says nothing twice, and not the same in both languages', () => {
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('never raises its voice', () => {
    expect(texts.filter((text) => /[!¡]/.test(text))).toEqual([]);
  });
});
