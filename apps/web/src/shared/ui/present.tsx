import type { ReactNode } from 'react';
import { late } from './late.js';

export type PresentProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What its buttons say: words of whoever presents, because pages that present nothing need not carry them. */
  words: Readonly<{ end: string; back: string; on: string; place: (at: number, of: number) => string }>;
  slides: readonly Readonly<{ key: string; content: ReactNode }>[];
};

/** One thing at a time over the whole screen, for a screen that several look at: nothing of the shell is left. */
export const Present = late<PresentProps>(async () => (await import('./present-view.js')).PresentView);
