import { describe, expect, it } from '@jest/globals';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { localeSchema } from '@rungs/contracts/session.js';
import type { Words } from '../../build/compile-words.js';
import { namespaces, readWords } from './words.js';

/** Every message with the names of the values it takes: `title: [name]`. */
function messages(words: Words, path = ''): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): [string, string[]][] => {
      const at = path ? `${path}.${key}` : key;
      if (typeof value === 'string') return [[at, valuesOf(parse(value, { ignoreTag: true }))]];
      if (Array.isArray(value))
        return value.map((one, index) => [`${at}.${index}`, valuesOf(parse(one, { ignoreTag: true }))]);
      return Object.entries(messages(value, at));
    }),
  );
}

function valuesOf(elements: readonly MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    const inner =
      'options' in element ? Object.values(element.options).flatMap((option) => valuesOf(option.value)) : [];
    return element.type === TYPE.literal || element.type === TYPE.pound ? inner : [element.value, ...inner];
  });
  return [...new Set(names)].toSorted();
}

const spoken = (await namespaces()).filter((namespace) => namespace !== 'gallery');
const others = localeSchema.options.filter((language) => language !== 'en');

describe.each(spoken)('the words of %s', (namespace) => {
  it.each(others)('say in %s what they say in English, with the same values', async (language) => {
    expect(messages(await readWords(language, namespace))).toEqual(messages(await readWords('en', namespace)));
  });

  it('have no exclamation marks', async () => {
    for (const language of localeSchema.options) {
      expect(JSON.stringify(await readWords(language, namespace))).not.toMatch(/[!¡]/u);
    }
  });
});
