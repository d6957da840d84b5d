import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { buttonClass, type ButtonLook } from './button.js';
import { Icon, type IconName } from './icon.js';

type Props = ButtonLook &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'style'> & {
    ref?: Ref<HTMLAnchorElement> | undefined;
    icon?: IconName | undefined;
  };

function Anchor({ look, small, wide, icon, children, ...rest }: Props) {
  return (
    <a {...rest} className={buttonClass({ look, small, wide })}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** Looks like a button, is a link: it can be opened beside, copied, and read out as what it is. */
export const ButtonLink = createLink(Anchor);
