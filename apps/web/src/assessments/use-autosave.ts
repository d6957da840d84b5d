import { useEffect, useRef } from 'react';
import { useOnline } from '../shared/offline/online.js';
import { UnreachableError } from '../shared/problem-error.js';

const quietFor = 900;
const againAfter = 10_000;

type Form = Readonly<{
  values: unknown;
  dirty: boolean;
  saving: boolean;
  conflict: unknown;
  failure: unknown;
  submit: () => void;
}>;

/**
 * Saves a form a moment after the last key. What the server refused as it is waits for another word; what did not
 * reach it is tried again, and at once when the line is back. The form keeps every word meanwhile.
 */
export function useAutosave({ values, dirty, saving, conflict, failure, submit }: Form): void {
  const online = useOnline();
  const text = JSON.stringify(values);
  const tried = useRef<string | null>(null);
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  const waits = failure instanceof UnreachableError;
  const held = !dirty || saving || conflict !== null;
  useEffect(() => {
    const again = tried.current === text;
    if (held || (again && !(waits && online))) return undefined;
    const timer = setTimeout(
      () => {
        tried.current = text;
        latest.current();
      },
      again ? againAfter : quietFor,
    );
    return () => clearTimeout(timer);
  }, [text, held, waits, online]);
  // Back on the line: what waits goes now, not when its turn comes.
  useEffect(() => {
    if (online && waits && !held) latest.current();
  }, [online]);
}
