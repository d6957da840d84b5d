/** What something was, is and would be again: each edit is a whole new state, so that undoing it is going back. */
export type Trail<T> = Readonly<{ past: readonly T[]; now: T; future: readonly T[] }>;

/** Enough to take back an afternoon; a ladder's states share what did not change between them. */
const longest = 200;

export const beginning = <T>(now: T): Trail<T> => ({ past: [], now, future: [] });

export function onward<T>({ past, now }: Trail<T>, next: T): Trail<T> {
  return { past: [...past, now].slice(-longest), now: next, future: [] };
}

/** At the beginning it stays where it is. */
export function back<T>({ past, now, future }: Trail<T>): Trail<T> {
  if (past.length === 0) return { past, now, future };
  return { past: past.slice(0, -1), now: past.at(-1) as T, future: [now, ...future] };
}

/** At the end it stays where it is. */
export function forth<T>({ past, now, future }: Trail<T>): Trail<T> {
  if (future.length === 0) return { past, now, future };
  return { past: [...past, now], now: future[0] as T, future: future.slice(1) };
}
