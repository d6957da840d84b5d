import { describe, expect, it } from '@jest/globals';
import { signalDefinitions } from '../framework/signal-definitions.js';
import { plannedLoadSignal } from './planned-load-signal.js';
import { wellbeingSignals } from './wellbeing-signals.js';

const today = '2026-11-23';

describe('signals of wellbeing', () => {
  it.each([
    [null, false, 'No check-in yet.'],
    ['2026-11-23', true, 'You checked in today.'],
    ['2026-11-22', true, '1 day ago'],
    ['2026-11-09', true, '14 days ago'],
    ['2026-11-08', false, '15 days ago. Take a minute'],
    ['2026-11-24', true, 'You checked in today.'],
  ])('last check-in %s: holds %s, and says so', (lastTakenOn, met, words) => {
    const [signal] = wellbeingSignals(lastTakenOn, today);
    expect(signal?.met).toBe(met);
    expect(signal?.sentence.en).toContain(words);
    expect(signal?.sentence.es).not.toMatch(/[{}|]/);
  });

  it('are required of nobody, and none is among the signals that others see', () => {
    for (const { key, required } of [...wellbeingSignals(null, today), plannedLoadSignal([], 8)]) {
      expect(required).toBe(false);
      expect(signalDefinitions.map((definition) => String(definition.key))).not.toContain(key);
    }
    expect(signalDefinitions.filter((definition) => definition.private)).toEqual([]);
  });
});
