import { describe, expect, it } from '@jest/globals';
import { practiceAsItCame } from './own-words.js';
import { untuned, withoutDefaults } from './tuning.js';
import { changesBetween } from './tuning-changes.js';
import type { Tuning } from './tuning.types.js';

const sponge = practiceAsItCame('become-a-sponge');
const asked = ['What did you see today?', 'Who was thanked?'];

describe('what a change of the framework changed', () => {
  it('says the words before and after, in the language they are in', () => {
    const before: Tuning = { ...untuned, practices: { 'become-a-sponge': { prompts: { en: asked } } } };
    const after: Tuning = {
      signals: { key_players: { name: { es: 'De quién aprender' } } },
      practices: { 'become-a-sponge': { prompts: { en: asked.slice(1) }, guidance: { es: 'Mira.' } } },
      steps: { 2: { name: { es: 'Buscar el hueco' } } },
    };
    expect(changesBetween(before, after)).toEqual([
      { what: 'signal_name', signal: 'key_players', language: 'es', from: 'Personas clave', to: 'De quién aprender' },
      { what: 'step_name', step: 2, language: 'es', from: 'Encontrar dónde influir', to: 'Buscar el hueco' },
      { what: 'guidance', practice: 'become-a-sponge', language: 'es', from: sponge.guidance.es, to: 'Mira.' },
      { what: 'prompts', practice: 'become-a-sponge', language: 'en', from: asked, to: ['Who was thanked?'] },
    ]);
  });

  it('says the words that came where one goes back to them', () => {
    const before: Tuning = { ...untuned, steps: { 1: { name: { en: 'Land' } } } };
    expect(changesBetween(before, untuned)).toEqual([
      { what: 'step_name', step: 1, language: 'en', from: 'Land', to: 'Settle in' },
    ]);
    expect(changesBetween(untuned, { ...untuned, practices: { 'become-a-sponge': sponge } })).toEqual([]);
  });

  it('keeps each language by itself, and nothing of what came', () => {
    const { prompts, name } = sponge;
    const said: Tuning = {
      ...untuned,
      steps: { 1: { name: { en: 'Settle in', es: 'Llegar' } }, 3: { name: { en: 'Deliver impact' } } },
      practices: { 'become-a-sponge': { name, prompts: { en: prompts.en, es: ['¿Qué viste?'] } } },
    };
    expect(withoutDefaults(said)).toEqual({
      ...untuned,
      steps: { 1: { name: { es: 'Llegar' } } },
      practices: { 'become-a-sponge': { prompts: { es: ['¿Qué viste?'] } } },
    });
  });
});
