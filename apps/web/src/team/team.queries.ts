import { owedAnswersSchema, teamBoardSchema } from '@rungs/contracts/team.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

/** What one's reports owe theirs; a manager's manager hears no live events of it and asks again. */
export const owedAnswersQuery = queryOptions({
  queryKey: ['team', 'owed-answers'],
  queryFn: ({ signal }) => api.get('/team/owed-answers', owedAnswersSchema, signal),
  meta: { topics: ['intent'] },
});

/** One's direct reports. Whatever a row is kept from refreshes it. */
export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: ({ signal }) => api.get('/team', teamBoardSchema, signal),
  meta: {
    topics: [
      'journey',
      'intent',
      'readiness',
      'talk',
      'goal',
      'key-player',
      'feedback',
      'visibility-event',
      'evidence',
      'person',
    ],
  },
});
