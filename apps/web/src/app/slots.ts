import type { ComponentType } from 'react';

type QuickLogProps = {
  /** Called when the entry is saved or waits in the queue. */
  onDone: () => void;
};

type Load = () => Promise<ComponentType<QuickLogProps>>;

/**
 * The quick log that L opens from anywhere, given by the feature that owns the log:
 * in a chunk of its own. While there is none, L does nothing and its tab is not drawn.
 */
export const slots: Readonly<{ quickLog?: Load }> = {
  quickLog: async () => (await import('../quick-log/index.js')).QuickLog,
};
