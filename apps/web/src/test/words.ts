import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileWords, type Words } from '../../build/compile-words.js';
import type { LoadWords, Namespace } from '../shared/i18n/words.js';

export const source = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The folders that speak. */
export async function namespaces(): Promise<Namespace[]> {
  const files = await readdir(source, { recursive: true });
  return files
    .filter((file) => /^[^/]+\/locales\/en\.json$/u.test(file))
    .map((file) => file.split('/')[0] as Namespace);
}

export const readWords = async (language: string, namespace: string): Promise<Words> =>
  JSON.parse(await readFile(join(source, namespace, 'locales', `${language}.json`), 'utf8')) as Words;

/** The same words that the build makes, from the same files. */
export const loadWordsFromFiles: LoadWords = async (language, namespace) =>
  compileWords(await readWords(language, namespace));
