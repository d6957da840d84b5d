import type { Locale } from '@rungs/contracts/session.js';
import { useSyncExternalStore } from 'react';
import {
  type Namespace,
  onLanguage,
  spokenLanguage,
  type Translate,
  translator,
  wordsComing,
  wordsVersion,
} from './words.js';

type Spoken<N extends Namespace> = Readonly<{ t: Translate<N>; i18n: Readonly<{ language: Locale }> }>;

const spoken = new Map<string, unknown>();

/**
 * The words of a folder: `const { t } = useTranslation('goals')`. `t` stays the same until the words change. A page's
 * own words come with its route; where a part speaks another folder's words, it waits for them.
 */
export function useTranslation<N extends Namespace = 'shared'>(namespace?: N): Spoken<N> {
  const asked = namespace ?? ('shared' as N);
  const version = useSyncExternalStore(onLanguage, wordsVersion);
  const words = wordsComing(asked);
  if (words.status === 'rejected') throw words.reason;
  // Thrown, as suspense queries do: `use` would have to be called in every render of every component that speaks.
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- as said
  if (words.status !== 'fulfilled') throw words;
  const name = `${version}/${asked}`;
  const known = spoken.get(name) as Spoken<N> | undefined;
  if (known) return known;
  const made: Spoken<N> = { t: translator(asked), i18n: { language: spokenLanguage() } };
  spoken.set(name, made);
  return made;
}
