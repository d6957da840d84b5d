import { parse } from '@formatjs/icu-messageformat-parser';

/** Marks a message that was parsed ahead; no text anybody writes begins with it. */
export const compiledMark = '\u0001';

export type Words = { [key: string]: Words | string };

/**
 * Parses ICU messages when the app is built, so that no browser downloads a parser. Plain sentences stay as they are;
 * a malformed one ends the build with its key.
 */
export function compileWords(words: Words, path = ''): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]): [string, Words[string]] => {
      const at = path ? `${path}.${key}` : key;
      if (typeof value === 'string') return [key, compileMessage(value, at)];
      return [key, compileWords(value, at)];
    }),
  );
}

function compileMessage(message: string, at: string): string {
  if (!/[{}'<#]/.test(message)) return message;
  try {
    return compiledMark + JSON.stringify(parse(message, { captureLocation: false, ignoreTag: true }));
  } catch (error) {
    throw new Error(`The message ${at} cannot be read: ${message}`, { cause: error });
  }
}
