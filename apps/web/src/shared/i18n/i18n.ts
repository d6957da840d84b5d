import { localeSchema, type Locale } from '@rungs/contracts/session.js';
import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { messageFormat } from './message-format.js';

/** Gives the words of one namespace in one language; in the app a chunk each, in tests a file. */
export type LoadWords = (language: string, namespace: string) => Promise<ResourceKey>;

const kept = 'rungs:language';

/**
 * Starts the words. `shared` and `app` are there before the first paint, a feature's own come with its route. The
 * language: chosen on this device, else the account's (once known), else the browser's first that we speak.
 */
export async function startWords(load: LoadWords, language = preferredLanguage()): Promise<void> {
  const backend: BackendModule = {
    type: 'backend',
    init: () => undefined,
    read: (lng, namespace, done) => {
      load(lng, namespace).then(
        (words) => done(null, words),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
      );
    },
  };
  await i18next
    .use(backend)
    .use(messageFormat)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      supportedLngs: localeSchema.options,
      ns: ['shared', 'app'],
      defaultNS: 'shared',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  sayLanguage();
  i18next.on('languageChanged', sayLanguage);
}

function sayLanguage(): void {
  document.documentElement.lang = i18next.resolvedLanguage ?? 'en';
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
  await i18next.changeLanguage(language);
}

/** The account's language, where nobody chose another one on this device. */
export async function followAccount(language: Locale): Promise<void> {
  if (keptLanguage() === null && i18next.resolvedLanguage !== language) await i18next.changeLanguage(language);
}
