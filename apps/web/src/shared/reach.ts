const changed = 'reach';
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;
let lost: Promise<void> | undefined;

/** Style sheets that did not come: the bundler believes them there, and asks for none twice. */
const missing = new Set<HTMLLinkElement>();
addEventListener(
  'error',
  ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && missing.add(target),
  true,
);

/** Whether anything answers at our address. A proxy with nobody behind it does not count. */
export const serverAnswers = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ status }) => status < 500,
    () => false,
  );

/** What device and last call say; hopeful, so that every call still has its own limit. */
export const isReached = (): boolean => navigator.onLine && !lost;

export function onReach(listener: () => void): () => void {
  const stop = new AbortController();
  for (const name of [changed, 'online', 'offline']) addEventListener(name, listener, stop);
  return () => stop.abort();
}

/** Once nobody was reached: asks until somebody is, later each time, and at once when the device has a line again. */
export function untilReached(): Promise<void> {
  if (!lost) {
    lost = askAgain();
    dispatchEvent(new Event(changed));
  }
  return lost;
}

async function askAgain(): Promise<void> {
  let wait = firstWaitMs;
  do {
    await new Promise((resolve) => {
      setTimeout(resolve, wait);
      addEventListener('online', resolve, { once: true });
    });
    wait = Math.min(wait * 2, longestWaitMs);
  } while (!(await serverAnswers()));
  for (const link of missing) link.replaceWith(link.cloneNode());
  missing.clear();
  lost = undefined;
  dispatchEvent(new Event(changed));
}
