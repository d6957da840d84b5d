import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advanceHelp, helpStates, openHelpTransitions, partsToTake, someAreLeft } from './help-requests.js';

describe('the states of a request for help', () => {
  it.each([
    ['pending', 'answer', 'answered'],
    ['pending', 'decline', 'declined'],
    ['pending', 'withdraw', 'withdrawn'],
    ['answered', 'answer', null],
    ['answered', 'decline', null],
    ['answered', 'withdraw', null],
    ['declined', 'answer', null],
    ['declined', 'withdraw', null],
    ['withdrawn', 'answer', null],
    ['withdrawn', 'decline', null],
  ] as const)('%s, %s: %s', (state, act, next) => {
    expect(advanceHelp(state, act)).toBe(next);
    expect(openHelpTransitions(state).includes(act)).toBe(next !== null);
  });

  it('ends with the first thing that is done', () => {
    for (const state of helpStates) {
      for (const act of openHelpTransitions(state)) {
        expect(openHelpTransitions(advanceHelp(state, act) ?? 'pending')).toEqual([]);
      }
    }
  });
});

describe('the parts of an answer that are taken over', () => {
  const parts = [
    { id: 'a', takenOn: null },
    { id: 'b', takenOn: '2026-11-23' },
    { id: 'c', takenOn: null },
  ];
  it.each<[string, string[], string[] | null]>([
    ['in the order of the answer', ['c', 'a'], ['a', 'c']],
    ['one alone', ['c'], ['c']],
    ['never one that was taken', ['a', 'b'], null],
    ['never one of another answer', ['a', 'x'], null],
    ['never none', [], null],
  ])('%s', (_, ids, expected) => {
    expect(partsToTake(parts, ids)?.map(({ id }) => id) ?? null).toEqual(expected);
  });

  it('are each taken once, whatever is chosen in which order', () => {
    const choices = fc.array(fc.uniqueArray(fc.constantFrom('0', '1', '2', '3', '4'), { maxLength: 5 }));
    fc.assert(
      fc.property(choices, (rounds) => {
        let now: { id: string; takenOn: string | null }[] = ['0', '1', '2', '3', '4'].map((id) => ({
          id,
          takenOn: null,
        }));
        const taken: string[] = [];
        for (const ids of rounds) {
          const found = partsToTake(now, ids) ?? [];
          taken.push(...found.map(({ id }) => id));
          now = now.map((part) => (found.includes(part) ? { ...part, takenOn: '2026-11-23' } : part));
        }
        expect(new Set(taken).size).toBe(taken.length);
        expect(someAreLeft(now)).toBe(taken.length < now.length);
      }),
    );
  });
});
