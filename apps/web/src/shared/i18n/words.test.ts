import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  hasWords,
  loadWords,
  onLanguage,
  speak,
  spokenLanguage,
  translator,
  type WordFile,
  wordsComing,
  wordsFrom,
} from './words.js';

const asked: string[] = [];
let broken = false;
const words: Record<string, WordFile> = {
  'en/shared': { save: 'Save' },
  'es/shared': { save: 'Guardar' },
  'en/goals': { title: 'Goals' },
  'es/goals': { title: 'Metas' },
};

beforeEach(() => {
  asked.length = 0;
  broken = false;
  wordsFrom(async (language, namespace) => {
    asked.push(`${language}/${namespace}`);
    if (broken) throw new Error('The chunk is gone.');
    return Promise.resolve(words[`${language}/${namespace}`] ?? {});
  }, 'en');
});

describe('words', () => {
  it('are asked for once, whoever waits', async () => {
    expect(wordsComing('goals')).toBe(loadWords('goals'));
    await Promise.all([loadWords('goals'), wordsComing('goals')]);
    expect(asked).toEqual(['en/goals']);
    expect(translator('goals')('title')).toBe('Goals');
  });

  it('that did not come stay failed for a component, and come when a page asks anew', async () => {
    broken = true;
    await expect(loadWords('goals')).rejects.toThrow('gone');
    await expect(wordsComing('goals')).rejects.toThrow('gone');
    broken = false;
    await loadWords('goals');
    expect(asked).toEqual(['en/goals', 'en/goals']);
    expect(hasWords('goals')).toBe(true);
  });

  it('change their language together, when all of them are there', async () => {
    await Promise.all([loadWords('shared'), loadWords('goals')]);
    const seen: string[] = [];
    const stop = onLanguage(() => seen.push(translator('goals')('title'), translator('goals')('shared:save')));
    const spoken = speak('es');
    expect(spokenLanguage()).toBe('en');
    await spoken;
    stop();
    expect(seen).toEqual(['Metas', 'Guardar']);
  });

  it('are kept in the old language when the new one cannot be had', async () => {
    await loadWords('goals');
    broken = true;
    await expect(speak('es')).rejects.toThrow('gone');
    expect(translator('goals')('title')).toBe('Goals');
  });
});
