/**
 * Words that something happened, for a few seconds. Any code may call `toast`; the app shows them. Kept outside React,
 * because a mutation may end after the screen that began it is gone.
 */
export type ToastRequest = Readonly<{
  words: string;
  /** One way back; also reached by the key U while the toast is there. */
  action?: Readonly<{ label: string; run: () => void }>;
  /** Called once when it goes away without the action having been taken. */
  onExpire?: () => void;
  seconds?: number;
  look?: 'done' | 'problem';
}>;

export type ShownToast = ToastRequest & Readonly<{ id: number }>;

let toasts: readonly ShownToast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

const set = (next: readonly ShownToast[]): void => {
  toasts = next;
  for (const listener of listeners) listener();
};

/** Shows words; answers how to take them away again (as if it had never been said: `onExpire` is not called). */
export function toast(request: ToastRequest): () => void {
  const shown = { ...request, id: nextId++ };
  set([...toasts, shown]);
  return () => set(toasts.filter(({ id }) => id !== shown.id));
}

export const toastStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: (): readonly ShownToast[] => toasts,
  /** Its time is over, or somebody put it away. */
  expire: (id: number): void => {
    const gone = toasts.find((shown) => shown.id === id);
    set(toasts.filter((shown) => shown.id !== id));
    gone?.onExpire?.();
  },
  act: (id: number): void => {
    const taken = toasts.find((shown) => shown.id === id);
    set(toasts.filter((shown) => shown.id !== id));
    taken?.action?.run();
  },
};
