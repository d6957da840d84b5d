import { useEffect, useSyncExternalStore } from 'react';
import type { IconName } from './ui/icon.js';

/** Something one can do now, found in the palette by its words. */
export type Action = Readonly<{
  id: string;
  words: string;
  icon?: IconName;
  /** Said at the end of its row: "asked 6 days ago". */
  hint?: string;
  shortcut?: string;
  run: () => void;
}>;

let registered: ReadonlyMap<symbol, readonly Action[]> = new Map();
const listeners = new Set<() => void>();
let flat: readonly Action[] = [];

function set(next: ReadonlyMap<symbol, readonly Action[]>): void {
  registered = next;
  flat = [...next.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers actions in the palette while the calling component is on screen. Give a stable array (useMemo). */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => {
    const owner = Symbol();
    set(new Map([...registered, [owner, actions]]));
    return () => set(new Map([...registered].filter(([key]) => key !== owner)));
  }, [actions]);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useRegisteredActions = (): readonly Action[] => useSyncExternalStore(subscribe, () => flat);
