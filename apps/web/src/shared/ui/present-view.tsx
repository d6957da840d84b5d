import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, useState } from 'react';
import { Button } from './button.js';
import type { PresentProps } from './present.js';
import styles from './present.module.css';

/** Where keys are for typing and choosing: there they turn no page. */
const typesInto = 'input, textarea, select, button, [contenteditable], [role="menu"]';

export function PresentView({ open, onClose, title, words, slides }: PresentProps) {
  const [place, setPlace] = useState(0);
  const last = slides.length - 1;
  // What is shown may grow less while it is shown.
  const at = Math.min(place, last);
  const go = (to: number): void => setPlace(Math.min(Math.max(to, 0), last));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(at + 1),
    PageDown: () => go(at + 1),
    ' ': () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    PageUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(last),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const run = keys[event.key];
    const isButton = event.target instanceof HTMLButtonElement && event.key !== ' ';
    const types = event.target instanceof Element && event.target.closest(typesInto) !== null && !isButton;
    if (!run || types) return;
    event.preventDefault();
    run();
  };
  return (
    // Toasts, with their Undo, lie outside and stay within reach of the pointer.
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()} modal="trap-focus" disablePointerDismissal>
      <Dialog.Portal>
        <Dialog.Popup className={styles.screen} onKeyDown={onKeyDown}>
          <Dialog.Title className={styles.title}>{title}</Dialog.Title>
          <div className={styles.slide} key={slides[at]?.key}>
            {slides[at]?.content}
          </div>
          <footer className={styles.foot}>
            <Button onClick={onClose}>{words.end}</Button>
            <span className={styles.place} aria-live="polite">
              {words.place(at + 1, slides.length)}
            </span>
            <Button icon="left" disabled={at === 0} onClick={() => go(at - 1)}>
              {words.back}
            </Button>
            <Button icon="right" look="primary" disabled={at === last} onClick={() => go(at + 1)}>
              {words.on}
            </Button>
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
