import type { Localized } from '../framework/steps.js';

type Numbers = Readonly<Record<string, number>>;
type Piece = string | Readonly<{ name: string; one: string | undefined; other: string | undefined }>;
type Template = readonly Piece[];

/** Taken apart once: boards and pages say the same few sentences with other numbers. */
const templates = new WeakMap<Localized, Readonly<{ en: Template; es: Template }>>();

/**
 * A sentence in both languages with numbers put into `{name}`, and one of two wordings into
 * `{name|for one|for any other number}`. A number that is not given is 0.
 */
export function sayBoth(words: Localized, numbers: Numbers): Localized {
  let known = templates.get(words);
  if (!known) {
    known = { en: template(words.en), es: template(words.es) };
    templates.set(words, known);
  }
  return { en: say(known.en, numbers), es: say(known.es, numbers, ',') };
}

function template(text: string): Template {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(
    /\{(?<name>\w+)(?:\|(?<one>[^|}]*)\|(?<other>[^|}]*))?\}/g,
  )) {
    pieces.push(text.slice(from, index), { name: groups['name'] ?? '', one: groups['one'], other: groups['other'] });
    from = index + whole.length;
  }
  return [...pieces, text.slice(from)];
}

function say(pieces: Template, numbers: Numbers, point = '.'): string {
  let said = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') said += piece;
    else {
      const number = numbers[piece.name] ?? 0;
      said += (number === 1 ? piece.one : piece.other) ?? String(number).replace('.', point);
    }
  }
  return said;
}
