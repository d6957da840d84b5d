import type { FeedbackRequestState } from '@rungs/contracts/feedback.js';
import type { FeedbackRequest } from './feedback-request.entity.js';

type Kept = Pick<FeedbackRequest, 'state' | 'expiresOn' | 'answeredUnnamed' | 'askedId'>;

/**
 * The state as somebody sees it: who answered without a name sees that they gave; for the asker it goes on to wait and
 * then expires, as if nothing had come. Expiry does not wait for the job that writes it down.
 */
export function stateFor(personId: string, request: Kept, today: string): FeedbackRequestState {
  if (request.answeredUnnamed && personId === request.askedId) return 'given';
  return request.state === 'pending' && request.expiresOn < today ? 'expired' : request.state;
}

/** The same in SQL, `asked` being whether it is read by the one who was asked. */
export const stateSql = (asked: string, today: string): string => `
  (case when r.answered_unnamed and ${asked} then 'given'
        when r.state = 'pending' and r.expires_on < ${today} then 'expired'
        else r.state end)`;
