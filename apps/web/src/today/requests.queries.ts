import { feedbackRequestListSchema } from '@rungs/contracts/feedback.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

const shown = 5;

/** What was asked and is not answered yet, by me or of me. */
export const requestsQuery = (direction: 'asked' | 'received') =>
  queryOptions({
    queryKey: ['feedback-request', 'today', direction],
    queryFn: ({ signal }) =>
      api.get('/feedback-requests', feedbackRequestListSchema, {
        signal,
        query: { direction, state: 'pending', limit: shown },
      }),
    meta: { topics: ['feedback-request', 'feedback'] },
  });
