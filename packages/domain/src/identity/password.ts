import { fold } from '../text.js';

export type PasswordWeakness = 'repetitive' | 'sequence' | 'own_words';

const ownWordsLeaveAtLeast = 8;

/**
 * What makes a long password easy to guess though no list has it. Length is the contract's to check, and lists of
 * common passwords are the caller's.
 * @param ownWords what a guesser knows of this person: their name, e-mail, organization and this product
 */
export function passwordWeakness(password: string, ownWords: readonly string[]): PasswordWeakness | null {
  const characters = [...password.toLowerCase()];
  if (new Set(characters).size < 5 || shortestUnit(characters) * 3 <= characters.length) return 'repetitive';
  if (stepsAlong(characters) * 4 >= (characters.length - 1) * 3) return 'sequence';
  return remainderWithout(ownWords, password) < ownWordsLeaveAtLeast ? 'own_words' : null;
}

/** Length of the shortest text whose repetition, possibly cut off, is the whole. */
function shortestUnit(characters: readonly string[]): number {
  for (let unit = 1; unit < characters.length; unit += 1) {
    if (characters.every((character, i) => i < unit || character === characters[i - unit])) return unit;
  }
  return characters.length;
}

const keyboardRows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** How many characters continue the one before them: in the alphabet, in counting, or along a row of keys. */
function stepsAlong(characters: readonly string[]): number {
  return characters.filter((character, i) => {
    const before = characters[i - 1];
    return (
      before !== undefined && (Math.abs(codeOf(character) - codeOf(before)) === 1 || areNeighbours(before, character))
    );
  }).length;
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

function areNeighbours(a: string, b: string): boolean {
  return keyboardRows.some((row) => row.includes(a + b) || row.includes(b + a));
}

/** How many letters and digits are left when every own word is struck out. */
function remainderWithout(ownWords: readonly string[], password: string): number {
  const words = ownWords
    .flatMap((text) => fold(text).split(' '))
    .filter((word) => [...word].length >= 4)
    .sort((a, b) => b.length - a.length);
  const text = fold(password);
  // Written in a script that folding leaves nothing of (symbols only): there are no words to find.
  if (text === '') return Infinity;
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text.replaceAll(' ', ''));
  return rest.length === text.replaceAll(' ', '').length ? Infinity : [...rest].length;
}
