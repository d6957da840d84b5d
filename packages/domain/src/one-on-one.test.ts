import { describe, expect, it } from '@jest/globals';
import { decisionsOwed, disagreementsIn, type OneOnOneFacts } from './one-on-one.js';

const calm: OneOnOneFacts = {
  intentState: 'acknowledged',
  readiness: 'ready_6_12_months',
  readinessStale: false,
  covered: 5,
  required: 8,
  hasProposal: false,
  hasJourney: true,
};

describe('where the two see different things', () => {
  it.each<[string, Partial<OneOnOneFacts>, string[]]>([
    ['nowhere', {}, []],
    ['the intent was countered', { intentState: 'countered' }, ['intent_countered']],
    ['ready, by less than is asked for', { readiness: 'ready_now' }, ['ready_without_coverage']],
    ['ready, by all that is asked for', { readiness: 'ready_now', covered: 8 }, []],
    ['not ready, by all that is asked for', { readiness: 'developing', covered: 8 }, ['covered_but_not_ready']],
    ['not ready, where nothing is asked for', { readiness: 'developing', covered: 0, required: 0 }, []],
    ['no judgement yet', { readiness: null, covered: 8 }, []],
  ])('%s', (_, facts, expected) => expect(disagreementsIn({ ...calm, ...facts })).toEqual(expected));
});

describe('what waits for the manager', () => {
  it.each<[string, Partial<OneOnOneFacts>, string[]]>([
    ['nothing', {}, []],
    ['an intent without an answer', { intentState: 'declared' }, ['answer_intent']],
    ['a move that was proposed', { hasProposal: true }, ['answer_move']],
    ['a first judgement', { readiness: null }, ['judge_readiness']],
    ['no judgement, before the journey', { readiness: null, hasJourney: false }, []],
    ['a judgement that is old', { readinessStale: true }, ['renew_readiness']],
  ])('%s', (_, facts, expected) => expect(decisionsOwed({ ...calm, ...facts })).toEqual(expected));
});
