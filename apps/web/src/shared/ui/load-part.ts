import { serverAnswers, untilReached } from '../reach.js';

/**
 * Code that a page asks for late must not take the page down when nobody can be reached: it comes when somebody can.
 * Where the server answers, a failure is one (a newer version was deployed), and is left to whoever shows errors.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (await serverAnswers()) throw error;
    await untilReached();
    return loadPart(load);
  }
}

const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'scroll'] as const;
const longestWaitMs = 1_000;
/** Whoever has done something here once is at work: what opens then needs its parts at once. */
let stirred = false;

/**
 * Runs once somebody does something, or after a second, when there is nothing else to do: what a page only may need
 * does not compete with what it shows. Answers how to call it off.
 */
export function whenQuiet(run: () => void): () => void {
  const waiting = new AbortController();
  const stir = (): void => {
    stirred = true;
    start();
  };
  const start = (): void => {
    if (waiting.signal.aborted) return;
    waiting.abort();
    if (typeof requestIdleCallback === 'undefined') run();
    else requestIdleCallback(run, { timeout: 1_000 });
  };
  const options = { signal: waiting.signal, passive: true, capture: true };
  for (const sign of signsOfLife) addEventListener(sign, stir, options);
  const timer = setTimeout(start, stirred ? 0 : longestWaitMs);
  waiting.signal.addEventListener('abort', () => clearTimeout(timer));
  return () => waiting.abort();
}

/** Fetches such code before it is needed, so that it is there when the line is gone. */
export const loadWhenQuiet = (loads: readonly (() => Promise<unknown>)[]): (() => void) =>
  // Nobody waits for these, so nobody is told when they fail: whoever needs one asks again.
  whenQuiet(() => loads.forEach((load) => void load().catch(() => undefined)));
