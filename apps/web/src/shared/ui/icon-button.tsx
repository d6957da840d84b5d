import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon, type IconName } from './icon.js';
import styles from './button.module.css';

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style' | 'children'> & {
  ref?: Ref<HTMLButtonElement> | undefined;
  icon: IconName;
  /** Its name for everybody who does not see the picture, and the tip for everybody who does. */
  label: string;
};

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={styles.iconButton} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
