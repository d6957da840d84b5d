import { localeSchema, type Locale } from '@rungs/contracts/session.js';
import { type LoadWords, loadWords, onLanguage, speak, spokenLanguage, wordsFrom } from './words.js';

const kept = 'rungs:language';

/**
 * Starts the words. `shared` and `app` are there before the first paint, a feature's own come with its route. The
 * language: chosen on this device, else the account's (once known), else the browser's first that we speak.
 */
export async function startWords(load: LoadWords, language = preferredLanguage()): Promise<void> {
  wordsFrom(load, language);
  onLanguage(sayLanguage);
  await Promise.all([loadWords('shared'), loadWords('app')]);
  sayLanguage();
}

function sayLanguage(): void {
  document.documentElement.lang = spokenLanguage();
}

function keptLanguage(): Locale | null {
  return localeSchema.safeParse(localStorage.getItem(kept)).data ?? null;
}

function preferredLanguage(): Locale {
  const asked = navigator.languages.map((tag) => localeSchema.safeParse(tag.slice(0, 2)).data);
  return keptLanguage() ?? asked.find((language) => language !== undefined) ?? 'en';
}

/** A choice made on this device; it holds here whatever the account says. */
export async function chooseLanguage(language: Locale): Promise<void> {
  localStorage.setItem(kept, language);
  await speak(language);
}

/** The account's language, where nobody chose another one on this device. */
export async function followAccount(language: Locale): Promise<void> {
  if (keptLanguage() === null && spokenLanguage() !== language) await speak(language);
}
