import type { ReactNode } from 'react';
import { late } from './late.js';

export type DrawerProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
  dismissible?: boolean;
};

/** An editor beside the page on a wide screen, from below on a phone. */
export const Drawer = late<DrawerProps>(async () => (await import('./drawer-view.js')).DrawerView);
