import { describe, expect, it } from '@jest/globals';
import {
  advanceFeedbackRequest,
  type FeedbackRequestState,
  type FeedbackRequestTransition,
  openFeedbackRequestTransitions,
} from './feedback-request.js';

const acts: FeedbackRequestTransition[] = ['give', 'decline', 'expire'];

describe('the states of a feedback request', () => {
  it.each<[FeedbackRequestState, (FeedbackRequestState | null)[]]>([
    ['pending', ['given', 'declined', 'expired']],
    ['given', [null, null, null]],
    ['declined', [null, null, null]],
    ['expired', [null, null, null]],
  ])('%s leads to %p', (state, next) => {
    expect(acts.map((act) => advanceFeedbackRequest(state, act))).toEqual(next);
    expect(openFeedbackRequestTransitions(state)).toEqual(acts.filter((_, index) => next[index] !== null));
  });
});
