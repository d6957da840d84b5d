import { describe, expect, it } from '@jest/globals';
import { practices } from '../practices.js';

const texts = practices.flatMap(({ guidance, prompts }) => [guidance, ...prompts]);

describe('the words of the practices', () => {
  it('say nothing twice, and the same thing in each language', () => {
    const sentences = texts.flatMap(({ en, es }) => [en, es]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('never raise their voice', () => {
    expect(texts.filter(({ en, es }) => /[!¡]/.test(en + es))).toEqual([]);
  });

  it('ask for records in every practice', () => {
    expect(practices.filter(({ records }) => records.length === 0)).toEqual([]);
  });
});
