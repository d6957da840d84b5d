import { describe, expect, it } from '@jest/globals';
import { answerProposal, needsConfirmation, nothingToConfirm, type ProposalAct, type ProposalState } from './moves.js';

describe('a move', () => {
  it.each([
    ['advance', { advance: true, revisit: false }, true, true],
    ['revisit', { advance: true, revisit: false }, true, false],
    ['advance', { advance: true, revisit: true }, false, false],
    ['advance', nothingToConfirm, true, false],
  ] as const)('%s where %j is to be confirmed, with a manager %p, waits: %p', (act, wanted, hasManager, waits) => {
    expect(needsConfirmation(act, wanted, hasManager)).toBe(waits);
  });
});

describe('a proposal', () => {
  const acts: readonly ProposalAct[] = ['confirm', 'decline', 'withdraw', 'overtake'];
  const answered: readonly ProposalState[] = ['confirmed', 'declined', 'withdrawn', 'overtaken'];

  it.each(acts.map((act, index) => [act, answered[index]] as const))('once told to %s is %s', (act, state) => {
    expect(answerProposal('proposed', act)).toBe(state);
  });

  it.each(answered)('that is %s is answered for good', (state) => {
    for (const act of acts) expect(answerProposal(state, act)).toBeNull();
  });
});
