import type { ReactNode } from 'react';
import styles from '../styles/type.module.css';

/** Words for those who listen. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className={styles.visuallyHidden}>{children}</span>
);
