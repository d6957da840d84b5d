import { type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { late } from './late.js';
import styles from './tooltip.module.css';

export type TipProps = {
  open: boolean;
  onClose: () => void;
  anchor: RefObject<HTMLElement | null>;
  children: ReactNode;
  id: string;
};

const Tip = late<TipProps>(async () => (await import('./tooltip-view.js')).TooltipView);

/**
 * A rule or a definition behind a word. Opens on hover and on focus, and on a tap, since a finger does not hover; so it
 * may hold what nobody needs, never the only way to something.
 */
export function Tooltip({ children, tip }: { children: ReactNode; tip: ReactNode }) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={styles.term}
        aria-describedby={open ? id : undefined}
        onPointerEnter={() => setOpen(true)}
        onPointerLeave={() => setOpen(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {children}
      </button>
      <Tip open={open} onClose={() => setOpen(false)} anchor={anchor} id={id}>
        {tip}
      </Tip>
    </>
  );
}
