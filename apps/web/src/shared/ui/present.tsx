import type { ReactNode } from 'react';
import { late } from './late.js';

export type PresentProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  slides: readonly Readonly<{ key: string; content: ReactNode }>[];
};

/** One thing at a time over the whole screen, for a screen that several look at: nothing of the shell is left. */
export const Present = late<PresentProps>(async () => (await import('./present-view.js')).PresentView);
