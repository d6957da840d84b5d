import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from './class-names.js';
import { Icon, type IconName } from './icon.js';
import styles from './button.module.css';

export type ButtonLook = {
  /** `primary` at most once per region: it says where the next act is. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger' | undefined;
  small?: boolean | undefined;
  wide?: boolean | undefined;
};

export type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & {
    ref?: Ref<HTMLButtonElement> | undefined;
    icon?: IconName | undefined;
    /** The key that does the same, shown where there is a keyboard. */
    shortcut?: string | undefined;
    /** Sends no second time while the first is under way, and says so. */
    busy?: boolean | undefined;
    children: ReactNode;
  };

export const buttonClass = ({ look = 'plain', small, wide }: ButtonLook): string =>
  classNames(styles.button, look !== 'plain' && styles[look], small && styles.small, wide && styles.wide);

/** A verb that does something here. What leads elsewhere is a ButtonLink. */
export function Button({ look, small, wide, icon, shortcut, busy = false, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ look, small, wide })}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
