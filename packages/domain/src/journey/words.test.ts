import { describe, expect, it } from '@jest/globals';
import { sayBoth } from './words.js';

const words = {
  en: 'You know {value} {value|person|people}.',
  es: 'Conoces a {value} {value|persona|personas}; {missing|falta|faltan} {missing}.',
};

describe('a sentence with numbers', () => {
  it.each([
    [{ value: 1, missing: 2 }, 'You know 1 person.', 'Conoces a 1 persona; faltan 2.'],
    [{ value: 4, missing: 1 }, 'You know 4 people.', 'Conoces a 4 personas; falta 1.'],
    [{ value: 0, missing: 0 }, 'You know 0 people.', 'Conoces a 0 personas; faltan 0.'],
  ])('says %j', (numbers, en, es) => expect(sayBoth(words, numbers)).toEqual({ en, es }));

  it('says 0 for a number that nobody gave', () => expect(sayBoth(words, {}).en).toBe('You know 0 people.'));

  it('leaves a sentence without numbers as it is', () => {
    const plain = { en: 'Nothing to add.', es: 'Nada que añadir.' };
    expect(sayBoth(plain, { value: 3 })).toEqual(plain);
  });

  it('leaves braces that name nothing alone', () => {
    expect(sayBoth({ en: '{} and { }', es: '{a b}' }, {})).toEqual({ en: '{} and { }', es: '{a b}' });
  });
});
