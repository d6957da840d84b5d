import { useEffect, useRef } from 'react';

/** Where a letter is a letter and not a command. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;

/** A toast is a dialog too, in the words of ARIA, but one that takes nothing away from the page. */
const openDialog = '[role="dialog"]:not([aria-modal="false"])';

/**
 * One key anywhere on the page: `'l'`, or `'mod+k'` for ⌘ on a Mac and Ctrl elsewhere. A bare letter is not heard while
 * somebody types or a dialog is open. `null` turns it off.
 */
export function useShortcut(keys: string | null, run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (keys === null) return undefined;
    const withModifier = keys.startsWith('mod+');
    const key = withModifier ? keys.slice(4) : keys;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== key || event.repeat || event.altKey) return;
      const modified = event.metaKey || event.ctrlKey;
      if (withModifier !== modified) return;
      if (!withModifier && (isTyping(event.target) || document.querySelector(openDialog))) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [keys]);
}

const mac = /Mac|iP(hone|ad|od)/u.test(navigator.platform);

/** The key as it is printed on this person's keyboard. */
export const keyName = (keys: string): string =>
  keys
    .replace('mod+', mac ? '⌘' : 'Ctrl ')
    .replace('enter', '↵')
    .toUpperCase()
    .replace('CTRL', 'Ctrl');
