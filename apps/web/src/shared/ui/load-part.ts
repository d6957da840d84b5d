/**
 * Code that a page asks for late must not take the page down when nobody can be reached: it comes when somebody can.
 * Online, a failure is one (a newer version was deployed), and is left to whoever shows errors.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (navigator.onLine) throw error;
    await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
    return loadPart(load);
  }
}

/** Fetches such code while there is nothing else to do, so that it is there when the line is gone. */
export function loadWhenIdle(loads: readonly (() => Promise<unknown>)[]): () => void {
  // Nobody waits for these, so nobody is told when they fail: whoever needs one asks again.
  const run = (): void => loads.forEach((load) => void load().catch(() => undefined));
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 2_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run);
  return () => cancelIdleCallback(handle);
}
