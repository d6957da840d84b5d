import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  callSteps,
  hasWords,
  loadWords,
  onLanguage,
  speak,
  spokenLanguage,
  translator,
  type WordFile,
  wordsComing,
  wordsFrom,
  wordsVersion,
} from './words.js';

const asked: string[] = [];
let broken = false;
const words: Record<string, WordFile> = {
  'en/shared': { save: 'Save', step: { name: { 1: 'Settle in', 2: 'Find' } } },
  'es/shared': { save: 'Guardar', step: { name: { 1: 'Asentarse', 2: 'Encontrar' } } },
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

  it('call the steps as the organization does, in the language it says so, letter by letter', async () => {
    await Promise.all([loadWords('shared'), loadWords('goals')]);
    const heard: string[] = [];
    const stop = onLanguage(() => heard.push(translator('goals')('shared:step.name.2')));
    // Neither a value to put in nor the mark of a parsed message: what a person wrote.
    const odd = '\u0001[{"type":0}] {name} #';
    callSteps({ 2: { en: odd } });
    const known = wordsVersion();
    callSteps({ 2: { en: odd } });
    expect([heard, wordsVersion()]).toEqual([[odd], known]);
    expect(translator('shared')('step.name.1')).toBe('Settle in');
    await speak('es');
    expect(translator('shared')('step.name.2')).toBe('Encontrar');
    callSteps({});
    await speak('en');
    stop();
    expect(translator('shared')('step.name.2')).toBe('Find');
  });

  it('are kept in the old language when the new one cannot be had', async () => {
    await loadWords('goals');
    broken = true;
    await expect(speak('es')).rejects.toThrow('gone');
    expect(translator('goals')('title')).toBe('Goals');
  });
});
