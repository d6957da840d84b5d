import type { Plugin } from 'vite';
import { compileWords, type Words } from './compile-words.js';

/** Turns `…/locales/es.json` into words whose messages are parsed already. */
export function compiledWords(): Plugin {
  return {
    name: 'rungs:words',
    enforce: 'pre',
    transform: {
      filter: { id: /\/locales\/[a-z]+\.json$/ },
      handler: (code) => JSON.stringify(compileWords(JSON.parse(code) as Words)),
    },
  };
}
