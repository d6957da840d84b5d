import { isRecord, readDraft } from './drafts.js';

/** Of a form: what was typed, and on what. */
export type FormDraft = Readonly<{
  values: Record<string, unknown>;
  initial: Record<string, unknown>;
  version: number | undefined;
}>;

/** `null` too where everything was typed back to what it had been. */
export function readFormDraft(key: string): FormDraft | null {
  const { values, initial, version } = readDraft(key) ?? {};
  if (!isRecord(values) || !isRecord(initial) || JSON.stringify(values) === JSON.stringify(initial)) return null;
  return { values, initial, version: typeof version === 'number' ? version : undefined };
}
