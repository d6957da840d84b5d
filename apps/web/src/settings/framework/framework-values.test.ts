import type { FrameworkView } from '@rungs/contracts/framework.js';
import { describe, expect, it } from '@jest/globals';
import { practiceAsItCame } from '@rungs/domain/framework/own-words.js';
import { changeOf, schemaOf, valuesOf } from './framework-values.js';

const key = 'know-the-key-players';
const came = { name: { en: 'Key players', es: 'Personas clave' }, threshold: 3, required: true };
const signal = {
  key: 'key_players',
  practice: key,
  step: 1,
  measure: 'count',
  direction: 'at_least',
  private: false,
} as const;
const { name, guidance, prompts } = practiceAsItCame(key);
const words = { name, guidance, prompts: { en: [...prompts.en], es: [...prompts.es] } };
const settle = { en: 'Settle in', es: 'Asentarse' };
const framework: FrameworkView = {
  version: 2,
  steps: [
    { step: 1, name: settle, came: settle },
    { step: 2, name: { en: 'Look', es: 'Mirar' }, came: { en: 'Find', es: 'Mirar' } },
  ],
  practices: [{ key, step: 1, ...words, guidance: { ...guidance, es: 'Mira.' }, came: words }],
  signals: [{ ...signal, ...came, threshold: 5, came }],
  confirmations: { advance: true, revisit: false },
  abilities: ['change'],
};
type Changed = Record<string, string | number | boolean | null>;
const changed = (values: Changed) => ({ ...valuesOf(framework), ...values });
const faults = (values: Changed) =>
  schemaOf(framework, (code) => code)
    .safeParse(changed(values))
    .error?.issues.map(({ path, code, message }) => [path.join('.'), code === 'custom' ? message : code]) ?? [];

describe('the framework as a form', () => {
  it('says what was said, and nothing of what came', () => {
    expect(faults({})).toEqual([]);
    expect(changeOf(framework, valuesOf(framework))).toEqual({
      signals: { key_players: { threshold: 5, required: true } },
      steps: { 2: { name: { en: 'Look' } } },
      practices: { [key]: { guidance: { es: 'Mira.' } } },
      confirmations: { advance: true, revisit: false },
      reason: '',
    });
  });

  it('says the words of one language as they were typed, and a question for each line', () => {
    const values = changed({
      [`${key}.prompts.es`]: '¿Quién?\n\n ¿Por qué? \n',
      'key_players.name.en': 'Whom we learn from',
      'step-1.name.es': 'Llegar',
      reason: ' Shorter. ',
    });
    expect(changeOf(framework, values)).toMatchObject({
      signals: { key_players: { name: { en: 'Whom we learn from' } } },
      steps: { 1: { name: { es: 'Llegar' } } },
      practices: { [key]: { prompts: { es: ['¿Quién?', ' ¿Por qué? '] } } },
      reason: 'Shorter.',
    });
  });

  it('goes back to what came where a text is emptied', () => {
    const values = changed({ 'step-2.name.en': ' ', [`${key}.guidance.es`]: '', [`${key}.prompts.en`]: '\n' });
    expect(faults({ 'step-2.name.en': '' })).toEqual([]);
    expect(changeOf(framework, values)).toMatchObject({ steps: {}, practices: {} });
  });

  it.each<[string, Changed, string, string]>([
    ['two steps of one name', { 'step-1.name.es': 'lograr impacto ' }, 'step-1.name.es', 'repeated'],
    ['a name too long to be drawn', { 'step-1.name.es': 'L'.repeat(41) }, 'step-1.name.es', 'too_big'],
    ['a questionnaire', { [`${key}.prompts.en`]: 'a\nb\nc\nd\ne\nf\ng' }, `${key}.prompts.en`, 'prompt_count'],
    ['an essay', { [`${key}.prompts.en`]: 'q'.repeat(301) }, `${key}.prompts.en`, 'prompt_length'],
    ['a question twice', { [`${key}.prompts.es`]: '¿Qué?\n¿qué?' }, `${key}.prompts.es`, 'repeated'],
    ['guidance that nobody reads', { [`${key}.guidance.en`]: 'a'.repeat(2_001) }, `${key}.guidance.en`, 'too_big'],
  ])('says beside the field what is wrong: %s', (_, values, field, message) => {
    expect(faults(values)).toEqual([[field, message]]);
  });

  it.each([[0], [101], [2.5], [null]])('does not take %p as a threshold', (threshold) => {
    expect(faults({ 'key_players.threshold': threshold }).map(([field]) => field)).toEqual(['key_players.threshold']);
  });
});
