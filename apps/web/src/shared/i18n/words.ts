import type { Locale, SessionView } from '@rungs/contracts/session.js';
import { type Values, formatMessage } from './message-format.js';

/**
 * The words of each folder that speaks. Filled by app/words.d.ts, so that `t('…')` refuses a key that is not there.
 *
 * @public
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what can be filled from elsewhere
export interface Vocabulary {}

export type Namespace = keyof Vocabulary;
type Leaf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaf<T[K]>}` }[keyof T & string];
type Shared = Leaf<Vocabulary['shared']>;

/** A key of the namespace itself, or `shared:…`, which every screen may say. */
export type WordKey<N extends Namespace> = Leaf<Vocabulary[N]> | `shared:${Shared}`;
export type Translate<N extends Namespace> = (key: WordKey<N>, values?: Values) => string;

export type WordFile = { readonly [key: string]: WordFile | string };
/** Gives the words of one namespace in one language; in the app a chunk each, in tests a file. */
export type LoadWords = (language: Locale, namespace: Namespace) => Promise<WordFile>;
type Load = Promise<void> & { status?: 'fulfilled' | 'rejected'; reason?: unknown };

const stepName = 'step.name.';
const files = new Map<string, WordFile>();
const loads = new Map<string, Load>();
const listeners = new Set<() => void>();
let spoken: Locale = 'en';
let own: SessionView['stepNames'] = {};
let version = 0;
let source: LoadWords = () => Promise.reject(new Error('The words have not been started.'));

/** Where words come from and in which language; what was loaded before is forgotten. */
export function wordsFrom(load: LoadWords, language: Locale): void {
  [source, spoken] = [load, language];
  files.clear();
  loads.clear();
  version++;
}

export const spokenLanguage = (): Locale => spoken;

/** Another number, other words: the language changed, or what the organization calls the steps. */
export const wordsVersion = (): number => version;

/** The organization's own names of the steps stand wherever `shared:step.name.…` is said, in the language they are in. */
export function callSteps(names: SessionView['stepNames']): void {
  if (JSON.stringify(names) === JSON.stringify(own)) return;
  own = names;
  change();
}

function change(): void {
  version++;
  listeners.forEach((listener) => listener());
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const hasWords = (namespace: Namespace): boolean => files.has(`${spoken}/${namespace}`);

/** One promise per file, the same for everybody who waits; a failed one is tried anew when somebody asks again. */
export function loadWords(namespace: Namespace, language = spoken): Load {
  const name = `${language}/${namespace}`;
  const known = loads.get(name);
  if (known && known.status !== 'rejected') return known;
  const load: Load = source(language, namespace).then(
    (words) => {
      files.set(name, words);
      load.status = 'fulfilled';
    },
    (error: unknown) => {
      load.status = 'rejected';
      load.reason = error;
      throw error;
    },
  );
  loads.set(name, load);
  return load;
}

/** What a component that needs words waits for: never a second try by itself, which would ask for ever. */
export const wordsComing = (namespace: Namespace): Load => loads.get(`${spoken}/${namespace}`) ?? loadWords(namespace);

/** Everything that is said already is there in the new language before anything speaks it. */
export async function speak(language: Locale): Promise<void> {
  const said = new Set([...files.keys()].map((name) => name.slice(name.indexOf('/') + 1) as Namespace));
  await Promise.all([...said].map((namespace) => loadWords(namespace, language)));
  spoken = language;
  change();
}

/** How a namespace speaks in the language of now. */
export function translator<N extends Namespace>(namespace: N): Translate<N> {
  const language = spoken;
  return (key, values) => {
    const [space, path] = key.startsWith('shared:') ? ['shared', key.slice('shared:'.length)] : [namespace, key];
    // As a person wrote it: never read as a message with values in it.
    const name = space === 'shared' && path.startsWith(stepName) && own[path.slice(stepName.length)]?.[language];
    if (name) return name;
    const message = path
      .split('.')
      .reduce<WordFile | string | undefined>(
        (at, step) => (typeof at === 'object' ? at[step] : undefined),
        files.get(`${language}/${space}`),
      );
    // A key that is not there shows itself; a test compares the languages, so this is for a missing file only.
    return typeof message === 'string' ? formatMessage(message, values, language) : key;
  };
}
