import type { ReactNode } from 'react';
import { late } from './late.js';

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the safe one first. */
  actions?: ReactNode;
  size?: 'small' | 'wide';
  /** Whether a press beside it closes it; false where typed text would be lost. */
  dismissible?: boolean;
};

export const loadDialog = async () => (await import('./dialog-view.js')).DialogView;

/** Only before what cannot be undone, or for a form that belongs to the page below. Focus returns to where it was. */
export const Dialog = late<DialogProps>(loadDialog);
