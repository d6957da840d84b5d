import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedParts } from './changed-parts.js';

const marked = (text: string, other: string): string =>
  changedParts(text, other)
    .map((part) => (part.changed ? `[${part.text}]` : part.text))
    .join('');

describe('the differences of two versions', () => {
  it.each([
    ['by 5 February, on call', 'by 12 February, on call', 'by [5 ]February, on call'],
    ['same', 'same', 'same'],
    ['', 'something', ''],
    ['one two', 'one', '[one two]'],
  ])('%p against %p is %p', (text, other, expected) => {
    expect(marked(text, other)).toBe(expected);
  });

  it('lose no character of the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        expect(
          changedParts(text, other)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
