import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collapseSpaces, fold, foldTight, isKeepableText } from './text.js';

describe('text that can be kept', () => {
  it.each([
    ['', true],
    ['plain', true],
    ['𝕌𝕟𝕚 🏳️‍🌈 \u202e rtl \ufeff', true],
    ['a\0b', false],
    ['half \ud83d', false],
    ['\udc00 half', false],
  ])('%j: %s', (text, keepable) => expect(isKeepableText(text)).toBe(keepable));

  it('is exactly what UTF-8 carries unchanged, without NUL', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).map((text) => text + '\ud800'.repeat(text.length % 2)),
        (text) => {
          const survives =
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)) === text;
          expect(isKeepableText(text)).toBe(survives && !text.includes('\0'));
        },
      ),
    );
  });
});

describe('comparing names', () => {
  it.each([
    ['  Brandon  R. LeBlanc ', 'brandon r leblanc'],
    ['Lucía', 'lucia'],
    ['山田　太郎', '山田 太郎'],
  ])('%s folds to %s', (name, folded) => expect(fold(name)).toBe(folded));

  it('lets lead-time and LeadTime meet', () => expect(foldTight('Lead-time')).toBe(foldTight('LeadTime')));

  it('makes one space of many', () => expect(collapseSpaces('\u00a0Wilson \t K\n')).toBe('Wilson K'));
});
