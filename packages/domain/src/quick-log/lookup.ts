import { fold, foldTight } from '../text.js';
import type { KnownPerson, Named } from './quick-log.types.js';

type Entry<T> = Readonly<{ item: T; whole: readonly string[]; parts: readonly string[] }>;

// The parser runs on each key press over the same lists: what a list folds to is kept as long as the list lives.
const folded = new WeakMap<object, readonly Entry<unknown>[]>();

function entries<T extends object>(list: readonly T[], texts: (item: T) => readonly string[]): readonly Entry<T>[] {
  const kept = folded.get(list) as readonly Entry<T>[] | undefined;
  if (kept) return kept;
  const made = list.map((item) => ({
    item,
    whole: texts(item).map(foldTight),
    parts: texts(item).flatMap((text) => fold(text).split(' ')),
  }));
  folded.set(list, made);
  return made;
}

/** The one item that a rule fits. Two that fit equally well are no answer, and neither are looser rules after them. */
function only<T>(list: readonly Entry<T>[], rules: readonly ((entry: Entry<T>) => boolean)[]): T | undefined {
  for (const rule of rules) {
    const fitting = list.filter(rule);
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0]?.item : undefined;
  }
  return undefined;
}

/** By key or name, by its beginning, by the beginning of one of its words, or by a beginning with one letter wrong. */
export function findNamed(list: readonly Named[], word: string): Named | undefined {
  const wanted = foldTight(word);
  if (wanted === '') return undefined;
  return only(
    entries(list, (item) => [item.key, item.name]),
    [
      (entry) => entry.whole.includes(wanted),
      (entry) => entry.whole.some((text) => text.startsWith(wanted)),
      (entry) => entry.parts.some((text) => text.startsWith(wanted)),
      (entry) => wanted.length >= 5 && entry.whole.some((text) => beginsAlmost(text, wanted)),
    ],
  );
}

export function hasName(list: readonly Named[], word: string): boolean {
  const wanted = foldTight(word);
  return entries(list, (item) => [item.key, item.name]).some((entry) => entry.whole.includes(wanted));
}

/** By full name, by one of its words, or by the beginning of either. Two people who fit are nobody. */
export function findPerson(people: readonly KnownPerson[], word: string): KnownPerson | undefined {
  const wanted = foldTight(word);
  if (wanted === '') return undefined;
  return only(
    entries(people, (person) => [person.name]),
    [
      (entry) => entry.whole.includes(wanted),
      (entry) => entry.parts.includes(wanted),
      (entry) => entry.whole.some((text) => text.startsWith(wanted)),
      (entry) => wanted.length >= 3 && entry.parts.some((text) => text.startsWith(wanted)),
    ],
  );
}

/** Only a whole name: `@Oskar Brandt` may take its second word from the sentence when nothing else can be meant. */
export function findPersonByFullName(people: readonly KnownPerson[], name: string): KnownPerson | undefined {
  const wanted = foldTight(name);
  if (wanted === '') return undefined;
  return only(
    entries(people, (person) => [person.name]),
    [(entry) => entry.whole.includes(wanted)],
  );
}

/** Whether `text` begins with `wanted` but for one letter added, left out or changed. */
function beginsAlmost(text: string, wanted: string): boolean {
  let same = 0;
  while (same < wanted.length && text[same] === wanted[same]) same += 1;
  const rest = wanted.slice(same);
  return (
    text.startsWith(rest.slice(1), same) || text.startsWith(rest, same + 1) || text.startsWith(rest.slice(1), same + 1)
  );
}
