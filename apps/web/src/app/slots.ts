import type { ComponentType } from 'react';
import { loadWords } from '../shared/i18n/words.js';

type QuickLogProps = {
  /** Called when the entry is saved or waits in the queue. */
  onDone: () => void;
  /** What stands in the line when it opens. */
  beginning?: string;
};

type Load = () => Promise<ComponentType<QuickLogProps>>;

/**
 * The quick log that L opens from anywhere, given by the feature that owns the log:
 * in a chunk of its own, and with the words it speaks, since it is needed where neither can be fetched. While there is
 * none, L does nothing and its tab is not drawn.
 */
export const slots: Readonly<{ quickLog?: Load }> = {
  quickLog: async () => {
    const words = [loadWords('quick-log'), loadWords('evidence'), loadWords('observations')];
    const [{ QuickLog }] = await Promise.all([import('../quick-log/index.js'), ...words]);
    return QuickLog;
  },
};
