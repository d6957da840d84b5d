import { describe, expect, it } from '@jest/globals';
import { practiceAsItCame, practiceWordsIn, stepNamesIn } from './own-words.js';
import { type PracticeKey, practiceNames } from './practice-names.js';
import { untuned } from './tuning.js';
import { problemsIn, promptLimits } from './tuning-problems.js';
import type { Tuning } from './tuning.types.js';

const prompts = (...en: string[]): Tuning => ({ ...untuned, practices: { 'pace-yourself': { prompts: { en } } } });
const steps = (said: Tuning['steps']): Tuning => ({ ...untuned, ...(said && { steps: said }) });
const at = (...path: string[]) => ['practices', 'pace-yourself', 'prompts', 'en', ...path];
const many = (count: number) => Array.from({ length: count }, (_, index) => `Question ${index}?`);

describe('the words of the organization', () => {
  it('come with three prompts for each practice in each language', () => {
    for (const key of Object.keys(practiceNames) as PracticeKey[]) {
      const came = practiceAsItCame(key).prompts;
      expect([key, came.en.length, came.es.length]).toEqual([key, 3, 3]);
      expect(problemsIn({ ...untuned, practices: { [key]: { prompts: came } } })).toEqual([]);
    }
  });

  it('stand in their language, what came in the other', () => {
    const said: Tuning = { ...prompts('Now what?'), steps: { 2: { name: { es: 'Buscar el hueco' } } } };
    expect(practiceWordsIn(said, 'pace-yourself')).toMatchObject({
      name: { en: 'Pace yourself' },
      prompts: { en: ['Now what?'], es: practiceAsItCame('pace-yourself').prompts.es },
    });
    expect(stepNamesIn(said)[1]).toEqual({
      step: 2,
      name: { en: 'Find impact areas', es: 'Buscar el hueco' },
      came: { en: 'Find impact areas', es: 'Encontrar dónde influir' },
    });
  });

  it.each<[string, Tuning, ReturnType<typeof problemsIn>]>([
    ['as many prompts as there may be', prompts(...many(promptLimits.most)), []],
    ['no prompt at all', prompts(), [{ path: at(), code: 'prompt_count' }]],
    ['a questionnaire', prompts(...many(promptLimits.most + 1)), [{ path: at(), code: 'prompt_count' }]],
    ['an empty prompt', prompts('Who?', ' \t'), [{ path: at('1'), code: 'prompt_length' }]],
    ['a prompt of the greatest length', prompts('q'.repeat(promptLimits.longest)), []],
    ['a longer one', prompts('q'.repeat(promptLimits.longest + 1)), [{ path: at('0'), code: 'prompt_length' }]],
    ['the same prompt twice', prompts('Who?', 'What?', ' who? '), [{ path: at('2'), code: 'repeated' }]],
    ['a step that is not there', steps({ 5: { name: { en: 'Rest' } } }), [{ path: ['steps', '5'], code: 'unknown' }]],
    ['what every object has', steps({ constructor: {} }), [{ path: ['steps', 'constructor'], code: 'unknown' }]],
    [
      'a step named as another one came',
      steps({ 3: { name: { en: 'get promoted' } } }),
      [{ path: ['steps', '3', 'name', 'en'], code: 'repeated' }],
    ],
    [
      'two steps that change their names',
      steps({ 1: { name: { en: 'Get promoted' } }, 4: { name: { en: 'Settle in' } } }),
      [],
    ],
    [
      'two steps of one name',
      steps({ 1: { name: { es: 'Andar' } }, 2: { name: { es: 'andar' } } }),
      [1, 2].map((step) => ({ path: ['steps', `${step}`, 'name', 'es'], code: 'repeated' as const })),
    ],
  ])('answers for %s', (_, said, problems) => expect(problemsIn(said)).toEqual(problems));
});
