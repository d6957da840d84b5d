import { teamBoardSchema } from '@rungs/contracts/team.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

/** One's direct reports. Whatever a row is kept from refreshes it. */
export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: ({ signal }) => api.get('/team', teamBoardSchema, signal),
  meta: { topics: ['journey', 'intent', 'readiness', 'talk', 'goal', 'key-player', 'feedback', 'evidence', 'person'] },
});
