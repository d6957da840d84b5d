import { type ReactNode, useContext } from 'react';
import { ViewerContext } from '../shared/session.js';
import styles from './page-frame.module.css';

/** Where the shell is not around a page, its main part is marked here. */
export function PageFrame({ children }: { children: ReactNode }) {
  return useContext(ViewerContext) ? children : <main className={styles.alone}>{children}</main>;
}
