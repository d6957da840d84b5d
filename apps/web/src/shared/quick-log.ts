/** Any screen may ask for the quick log; the frame opens it, because it stands above every page. */
const listeners = new Set<() => void>();

export const askForQuickLog = (): void => {
  for (const open of listeners) open();
};

export function onQuickLogAsked(open: () => void): () => void {
  listeners.add(open);
  return () => listeners.delete(open);
}
