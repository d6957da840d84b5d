import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateSignals } from '../journey/signals.js';
import { signalDefinitions } from './signal-definitions.js';
import { practiceAsItCame } from './own-words.js';
import { tunedSignals, untuned, withoutDefaults } from './tuning.js';
import { changesBetween } from './tuning-changes.js';
import { problemsIn } from './tuning-problems.js';
import type { Tuning } from './tuning.types.js';

const name = { en: 'People to learn from', es: 'De quién aprender' };
const tuning = (signals: Tuning['signals'], practices: Tuning['practices'] = {}): Tuning => ({ signals, practices });

describe('a framework that an organization tunes', () => {
  it('asks for what the organization asks for', () => {
    const tuned = tunedSignals(tuning({ key_players: { threshold: 5, required: false, name } }));
    const keyPlayers = tuned.find(({ key }) => key === 'key_players');
    expect(keyPlayers).toMatchObject({ key: 'key_players', threshold: 5, required: false, name });
  });

  it('is the one that came where nothing was said', () => expect(tunedSignals(untuned)).toEqual(signalDefinitions));

  it.each<[string, Tuning, ReturnType<typeof problemsIn>]>([
    ['five key players', tuning({ key_players: { threshold: 5 } }), []],
    ['no open commitment at all', tuning({ open_commitments: { threshold: 0 } }), []],
    [
      'nobody to learn from',
      tuning({ key_players: { threshold: 0 } }),
      [{ path: ['signals', 'key_players', 'threshold'], code: 'out_of_range' }],
    ],
    [
      'more than everything',
      tuning({ expectations_covered: { threshold: 101 } }),
      [{ path: ['signals', 'expectations_covered', 'threshold'], code: 'out_of_range' }],
    ],
    [
      'two answers to one question',
      tuning({ intent_acknowledged: { threshold: 2 } }),
      [{ path: ['signals', 'intent_acknowledged', 'threshold'], code: 'not_tunable' }],
    ],
    ['a signal that nobody knows', tuning({ luck: {} }), [{ path: ['signals', 'luck'], code: 'unknown' }]],
    [
      'a practice that nobody knows',
      tuning({}, { flattery: { name } }),
      [{ path: ['practices', 'flattery'], code: 'unknown' }],
    ],
    [
      'what every object has',
      tuning({}, { constructor: {} }),
      [{ path: ['practices', 'constructor'], code: 'unknown' }],
    ],
  ])('answers for %s', (_, said, problems) => expect(problemsIn(said)).toEqual(problems));

  it('keeps nothing of what says the default', () => {
    const came = signalDefinitions.find(({ key }) => key === 'key_players');
    const said = tuning({ key_players: { threshold: came?.threshold ?? 0, required: true }, leadership_entries: {} });
    expect(withoutDefaults(said)).toEqual(untuned);
  });

  it('tells what was changed', () => {
    const came = practiceAsItCame('become-a-sponge').guidance;
    const before = tuning({ key_players: { threshold: 5 } });
    const after = tuning(
      { leadership_entries: { required: false } },
      { 'become-a-sponge': { guidance: { en: 'Watch.', es: 'Observa.' } } },
    );
    const confirmed: Tuning = { ...after, confirmations: { advance: true } };
    expect(changesBetween(before, confirmed)).toEqual([
      { what: 'threshold', signal: 'key_players', from: 5, to: 3 },
      { what: 'required', signal: 'leadership_entries', to: false },
      { what: 'guidance', practice: 'become-a-sponge', language: 'en', from: came.en, to: 'Watch.' },
      { what: 'guidance', practice: 'become-a-sponge', language: 'es', from: came.es, to: 'Observa.' },
      { what: 'confirmation', move: 'advance', to: true },
    ]);
    expect(withoutDefaults({ ...confirmed, confirmations: { advance: true, revisit: false } })).toEqual(confirmed);
  });

  const anyTuning = fc
    .dictionary(
      fc.constantFrom(...signalDefinitions.map(({ key }) => key)),
      fc.record({ threshold: fc.integer({ min: 1, max: 100 }), required: fc.boolean() }, { requiredKeys: [] }),
    )
    .map((signals) => tuning(signals));

  it('has no changes exactly where both ask for the same', () => {
    fc.assert(
      fc.property(anyTuning, anyTuning, (a, b) => {
        expect(changesBetween(a, a)).toEqual([]);
        const alike = JSON.stringify(tunedSignals(a)) === JSON.stringify(tunedSignals(b));
        expect(changesBetween(a, b).length === 0).toBe(alike);
      }),
    );
  });

  it('asks for the same with and without its defaults', () => {
    fc.assert(
      fc.property(anyTuning, (said) => expect(tunedSignals(withoutDefaults(said))).toEqual(tunedSignals(said))),
    );
  });

  it('lets nobody see a private signal by tuning it', () => {
    fc.assert(
      fc.property(anyTuning, (said) => {
        expect(tunedSignals(said).map((signal) => signal.private)).toEqual(
          signalDefinitions.map((signal) => signal.private),
        );
      }),
    );
  });

  it('counts with the thresholds of the organization', () => {
    const facts = { keyPlayers: 4 } as Parameters<typeof evaluateSignals>[0];
    const met = (said: Tuning) =>
      evaluateSignals(facts, tunedSignals(said)).find(({ key }) => key === 'key_players')?.met;
    expect([met(untuned), met(tuning({ key_players: { threshold: 5 } }))]).toEqual([true, false]);
  });
});
