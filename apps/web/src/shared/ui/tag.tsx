import type { ReactNode } from 'react';
import { classNames } from './class-names.js';
import { Icon, type IconName } from './icon.js';
import styles from './tag.module.css';

/** A state in a word with a shape; colour only repeats it. */
export function Tag({
  look = 'plain',
  icon,
  children,
}: {
  look?: 'plain' | 'good' | 'warn' | 'bad' | 'accent' | 'line';
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={classNames(styles.tag, look !== 'plain' && styles[look])}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}
