import { useState } from 'react';

const known = (): NotificationPermission => (typeof Notification === 'undefined' ? 'denied' : Notification.permission);

/** `ask` while nobody has decided yet whether this page may speak up in the background. */
export function useMayTell(): { ask: (() => void) | null } {
  const [permission, setPermission] = useState(known);
  if (permission !== 'default') return { ask: null };
  return { ask: () => void Notification.requestPermission().then(setPermission) };
}

/** Says it outside the page too, where that was allowed. No word of what was worked on: others see this screen. */
export function tellThatItIsOver(words: string): void {
  if (known() !== 'granted') return;
  try {
    new Notification(words, { tag: 'rungs-focus' });
  } catch {
    // Phones allow it from a service worker only; the tab's title says it there.
  }
}
