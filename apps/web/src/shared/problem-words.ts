import { hasWords, loadWords, translator, type WordKey } from './i18n/words.js';

/** What a code is said of: all that was asked for, or one field of it. */
type Of = 'refusal' | 'field';

/** Asked for when the server first says no: most visits never need them. Without them the status has words of its own. */
export const loadProblemWords = (): Promise<void> => loadWords('problems').catch(() => undefined);

/** The sentence for a code of the API in the reader's language; null for a code that is younger than this page. */
export function problemWords(of: Of, code: string): string | null {
  if (!hasWords('problems')) return null;
  const key = `${of}.${code}`;
  // A code is the server's, so that no type can know it; a key without words comes back as it is.
  const said = translator('problems')(key as WordKey<'problems'>);
  return said === key ? null : said;
}
