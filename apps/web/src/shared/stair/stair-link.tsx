import type { MouseEvent, ReactNode } from 'react';
import type { StairLinks, StairTarget } from './stair.js';
import styles from './stair.module.css';

/** A link where the picture has links; the plain drawing where it has none. */
export function StairLink({
  to,
  label,
  links,
  children,
}: {
  to: StairTarget;
  label: string;
  links: StairLinks | undefined;
  children: ReactNode;
}) {
  if (!links) return <g>{children}</g>;
  const open = (event: MouseEvent): void => {
    // Opening beside, in a new window, or saving is the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    links.onOpen(to);
  };
  return (
    <a className={styles.link} href={links.href(to)} aria-label={label} onClick={open}>
      {children}
    </a>
  );
}
