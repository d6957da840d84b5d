import { describe, expect, it } from '@jest/globals';
import {
  advanceIntent,
  intentIsAcknowledged,
  intentStands,
  type IntentState,
  type IntentTransition,
  openIntentTransitions,
} from './intent.js';

const acts: IntentTransition[] = ['acknowledge', 'counter', 'activate', 'fulfil', 'supersede', 'withdraw'];

describe('the states of an intent', () => {
  it.each<[IntentState, (IntentState | null)[]]>([
    ['declared', ['acknowledged', 'countered', null, null, 'superseded', 'withdrawn']],
    ['acknowledged', [null, null, 'active', null, 'superseded', 'withdrawn']],
    ['countered', [null, null, 'active', null, 'superseded', 'withdrawn']],
    ['active', [null, null, null, 'fulfilled', 'superseded', 'withdrawn']],
    ['fulfilled', [null, null, null, null, null, null]],
    ['superseded', [null, null, null, null, null, null]],
    ['withdrawn', [null, null, null, null, null, null]],
  ])('%s leads to %p', (state, next) => {
    expect(acts.map((act) => advanceIntent(state, act))).toEqual(next);
    expect(openIntentTransitions(state)).toEqual(acts.filter((_, index) => next[index] !== null));
  });

  it.each<[IntentState, boolean, boolean]>([
    ['declared', true, false],
    ['acknowledged', true, true],
    ['countered', true, false],
    ['active', true, true],
    ['fulfilled', false, true],
    ['superseded', false, false],
    ['withdrawn', false, false],
  ])('%s stands: %p, acknowledged: %p', (state, stands, acknowledged) => {
    expect([intentStands(state), intentIsAcknowledged(state)]).toEqual([stands, acknowledged]);
  });
});
