import type { SignalResult } from '@rungs/domain/journey/signals.js';

/** The same signal with the same numbers is the same object, so most of a page is not written out again. */
const texts = new WeakMap<SignalResult, string>();

export const signalsAsJson = (signals: readonly SignalResult[]): string => `[${signals.map(textOf).join(',')}]`;

function textOf(signal: SignalResult): string {
  let text = texts.get(signal);
  if (text === undefined) {
    const { key, practice, step, value, threshold, met, required, sentence } = signal;
    text = JSON.stringify({ key, practice, step, value, threshold, met, required, sentence });
    texts.set(signal, text);
  }
  return text;
}
