import { goalListSchema } from '@rungs/contracts/goals.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

/** The open goals that one may read; whoever has more than a hundred has another problem. */
export const openGoalsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['goal', 'open', personId],
    queryFn: ({ signal }) =>
      api.get(`/people/${personId}/goals`, goalListSchema, { signal, query: { state: 'open', limit: 100 } }),
  });
