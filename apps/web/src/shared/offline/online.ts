import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** What the device believes. It may be wrong in the hopeful direction: every call still has its own limit. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
