export type FeedbackRequestState = 'pending' | 'given' | 'declined' | 'expired';
export type FeedbackRequestTransition = 'give' | 'decline' | 'expire';

/** Whatever ends a request ends it for good: somebody who changes their mind gives feedback unasked. */
const transitions: Readonly<
  Record<FeedbackRequestState, Partial<Record<FeedbackRequestTransition, FeedbackRequestState>>>
> = {
  pending: { give: 'given', decline: 'declined', expire: 'expired' },
  given: {},
  declined: {},
  expired: {},
};

/** The acts that the state itself allows; who may perform them is a policy's business. */
export function openFeedbackRequestTransitions(state: FeedbackRequestState): FeedbackRequestTransition[] {
  return Object.keys(transitions[state]) as FeedbackRequestTransition[];
}

/** The state after `act`, or `null` where there is no such way. */
export function advanceFeedbackRequest(
  state: FeedbackRequestState,
  act: FeedbackRequestTransition,
): FeedbackRequestState | null {
  return transitions[state][act] ?? null;
}
