import { ProblemError } from './problem-error.js';

/**
 * Some acts ask that the password was typed within ten minutes. Whoever does one wraps it in `withRecentSignIn`: the
 * dialog of the shell asks, and the act goes on. Kept outside React, as toasts are, because any mutation may need it.
 */
type Question = Readonly<{ answer: (confirmed: boolean) => void }>;

let question: Question | null = null;
const listeners = new Set<() => void>();

function set(next: Question | null): void {
  question = next;
  for (const listener of listeners) listener();
}

const required = (error: unknown): boolean => error instanceof ProblemError && error.code === 'recent_sign_in_required';

/** Does `work`, and does it again once the password was typed. Put off, it fails as if nobody had asked. */
export async function withRecentSignIn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!required(error) || !(await ask())) throw error;
    return work();
  }
}

/** Two acts at once ask one question. */
function ask(): Promise<boolean> {
  const before = question;
  return new Promise((resolve) => {
    set({
      answer: (confirmed) => {
        before?.answer(confirmed);
        resolve(confirmed);
      },
    });
  });
}

export const signInQuestion = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: (): Question | null => question,
  answer: (confirmed: boolean): void => {
    const asked = question;
    set(null);
    asked?.answer(confirmed);
  },
};
