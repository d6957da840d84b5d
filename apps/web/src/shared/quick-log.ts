type Listener = (beginning: string) => void;

/** Any screen may ask for the quick log; the frame opens it, because it stands above every page. */
const listeners = new Set<Listener>();

const askWith = (beginning: string): void => {
  for (const open of listeners) open(beginning);
};

export const askForQuickLog = (): void => askWith('');

/** With a command already written, such as the one that notes what one noticed. */
export const askForQuickLogWith = (command: string): void => askWith(`${command} `);

export function onQuickLogAsked(open: Listener): () => void {
  listeners.add(open);
  return () => listeners.delete(open);
}
