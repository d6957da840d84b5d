import type { ComponentType } from 'react';

export type QuickLogProps = {
  /** Called when the entry is saved or waits in the queue. */
  onDone: () => void;
};

type Load = () => Promise<ComponentType<QuickLogProps>>;

/**
 * The quick log that L opens from anywhere, given by the feature that owns the log:
 * `quickLog: async () => (await import('../evidence/quick-log.js')).QuickLog`. While there is none, L does nothing and
 * its tab is not drawn.
 */
export const slots: Readonly<{ quickLog?: Load }> = {};
