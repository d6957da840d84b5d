import { describe, expect, it } from '@jest/globals';
import { mentionedIn, suggestionsFor, withMention } from './mentions.js';

const dana = { personId: 'd', name: 'Dana Whitlock' };
const ruth = { personId: 'r', name: 'Ruth Ekström' };
const readers = [dana, ruth];

describe('whom one may mean', () => {
  it.each([
    ['nobody, without the sign', 'Dana', []],
    ['everybody, after the sign', 'Look, @', [dana, ruth]],
    ['by the beginning of the name', 'Look, @da', [dana]],
    ['also beyond the first name', '@ruth ek', [ruth]],
    ['nobody, within an address', 'mail me at a@da', []],
    ['nobody, once the name is whole', '@Dana Whitlock ', []],
  ])('%s', (_, text, expected) => expect(suggestionsFor(text, readers)).toEqual(expected));

  it('is written out when chosen, and sent for as long as it stands there', () => {
    const text = withMention('Look, @da', dana);
    expect(text).toBe('Look, @Dana Whitlock ');
    expect(mentionedIn(`${text}and so on`, readers)).toEqual(['d']);
    expect(mentionedIn('Look, Dana Whitlock', readers)).toEqual([]);
  });
});
