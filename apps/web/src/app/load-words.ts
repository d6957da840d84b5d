import type { LoadWords, WordFile } from '../shared/i18n/words.js';
import { loadPart } from '../shared/ui/load-part.js';

type Files = Record<string, () => Promise<WordFile>>;

/**
 * A chunk per namespace and language: `src/goals/locales/es.json` is loaded when a goals page is, in Spanish. Paths from
 * the root, because a relative pattern names this folder's own files differently from all others.
 */
const files: Files = {
  ...import.meta.glob<WordFile>(['/src/*/locales/*.json', '!/src/gallery/**'], { import: 'default' }),
  ...(import.meta.env.DEV ? import.meta.glob<WordFile>('/src/gallery/locales/*.json', { import: 'default' }) : {}),
};

export const loadWords: LoadWords = (language, namespace) => {
  const load = files[`/src/${namespace}/locales/${language}.json`];
  // A part that opens late speaks late: without a line it waits for its words, and takes no page down.
  return load ? loadPart(load) : Promise.reject(new Error(`There are no ${language} words for ${namespace}.`));
};
