import type { FrameworkView } from '@rungs/contracts/framework.js';
import { describe, expect, it } from '@jest/globals';
import { changeOf, schemaOf, valuesOf } from './framework-values.js';

const came = { name: { en: 'Key players', es: 'Personas clave' }, threshold: 3, required: true };
const signal = {
  key: 'key_players',
  practice: 'know',
  step: 1,
  measure: 'count',
  direction: 'at_least',
  private: false,
} as const;
const framework: FrameworkView = {
  version: 2,
  practices: [
    {
      key: 'know',
      step: 1,
      name: { en: 'Know', es: 'Conoce' },
      cameName: { en: 'Know', es: 'Conoce' },
      guidance: null,
    },
  ],
  signals: [{ ...signal, ...came, threshold: 5, came }],
  confirmations: { advance: true, revisit: false },
  abilities: ['change'],
};
const changed = (values: Record<string, string | number | boolean | null>) => ({ ...valuesOf(framework), ...values });
const faults = (values: Record<string, string | number | boolean | null>) =>
  schemaOf(framework)
    .safeParse(changed(values))
    .error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the framework as a form', () => {
  it('says what was said, and nothing of what came', () => {
    expect(changeOf(framework, valuesOf(framework))).toEqual({
      signals: { key_players: { threshold: 5, required: true } },
      practices: { know: {} },
      confirmations: { advance: true, revisit: false },
      reason: '',
    });
  });

  it('says the words of both languages', () => {
    const values = changed({ 'know.guidance.en': ' Look. ', 'know.guidance.es': 'Mira.', reason: 'Shorter.' });
    expect(changeOf(framework, values)).toMatchObject({
      practices: { know: { guidance: { en: 'Look.', es: 'Mira.' } } },
      reason: 'Shorter.',
    });
  });

  it('wants both languages or none', () => {
    expect(faults({ 'know.name.en': 'Watch' })).toEqual(['know.name.es']);
    expect(faults({ 'know.name.en': 'Watch', 'know.name.es': 'Mira' })).toEqual([]);
  });

  it.each([[0], [101], [2.5], [null]])('does not take %p as a threshold', (threshold) => {
    expect(faults({ 'key_players.threshold': threshold })).toEqual(['key_players.threshold']);
  });
});
