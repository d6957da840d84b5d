import { describe, expect, it } from '@jest/globals';
import { advanceCircle, type CircleAct, type CircleState, openCircleActs } from './circle.js';

describe('a place in a circle', () => {
  it.each<[CircleState, CircleAct[]]>([
    ['invited', ['accept', 'decline', 'end']],
    ['accepted', ['end']],
    ['declined', []],
    ['ended', []],
  ])('once %s is open to %j', (state, acts) => {
    expect(openCircleActs(state)).toEqual(acts);
    for (const act of ['accept', 'decline', 'end'] as const) {
      expect(advanceCircle(state, act) !== null).toBe(acts.includes(act));
    }
  });

  it('is taken, refused or left', () => {
    expect(advanceCircle('invited', 'accept')).toBe('accepted');
    expect(advanceCircle('invited', 'decline')).toBe('declined');
    expect(advanceCircle('accepted', 'end')).toBe('ended');
  });
});
