import type { SignalView } from '@rungs/contracts/journeys.js';
import type { SignalResult } from '@rungs/domain/journey/signals.js';

/** The same signal with the same numbers is the same object, so most of a page is not written out again. */
const written = new WeakMap<SignalResult, Buffer>();

/** The elements of the array, each with the comma that divides it from the next, as bytes. */
export const signalsAsJson = (signals: readonly SignalResult[]): Buffer[] => {
  const bytes = signals.map(bytesOf);
  const last = bytes.at(-1);
  if (last) bytes[bytes.length - 1] = last.subarray(0, -1);
  return bytes;
};

function bytesOf(signal: SignalResult): Buffer {
  let bytes = written.get(signal);
  if (bytes === undefined) {
    const { private: _, ...told } = signal;
    bytes = Buffer.from(`${JSON.stringify(told satisfies SignalView)},`);
    written.set(signal, bytes);
  }
  return bytes;
}
