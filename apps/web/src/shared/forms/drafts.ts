/** What somebody typed and has not saved: kept in this tab, so that a reload or a wrong turn loses nothing. */
const prefix = 'rungs:draft:';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function readDraft(key: string): Record<string, unknown> | null {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
    return isRecord(draft) ? draft : null;
  } catch {
    return null;
  }
}

export function keepDraft(key: string, values: unknown): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(values));
  } catch {
    // Storage is full or forbidden: the form itself still holds every word.
  }
}

export const dropDraft = (key: string): void => sessionStorage.removeItem(prefix + key);

/** At sign-out: the next person at this tab finds nothing of the one before. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
