import { useSyncExternalStore } from 'react';
import { isReached, onReach } from '../reach.js';

/** Whether there is a line to the server, as far as one knows. */
export const useOnline = (): boolean => useSyncExternalStore(onReach, isReached);
