import type { Locale } from '@rungs/contracts/session.js';
import { use, useSyncExternalStore } from 'react';
import {
  hasWords,
  type Namespace,
  onLanguage,
  spokenLanguage,
  type Translate,
  translator,
  wordsComing,
} from './words.js';

type Spoken<N extends Namespace> = Readonly<{ t: Translate<N>; i18n: Readonly<{ language: Locale }> }>;

const spoken = new Map<string, unknown>();

/**
 * The words of a folder: `const { t } = useTranslation('goals')`. `t` stays the same until the language changes. A page's
 * own words come with its route; where a part speaks another folder's words, it waits for them.
 */
export function useTranslation<N extends Namespace = 'shared'>(namespace?: N): Spoken<N> {
  const asked = namespace ?? ('shared' as N);
  const language = useSyncExternalStore(onLanguage, spokenLanguage);
  if (!hasWords(asked)) use(wordsComing(asked));
  const name = `${language}/${asked}`;
  const known = spoken.get(name) as Spoken<N> | undefined;
  if (known) return known;
  const made: Spoken<N> = { t: translator(asked), i18n: { language } };
  spoken.set(name, made);
  return made;
}
