import { opportunityListSchema } from '@rungs/contracts/opportunities.js';
import { planSchema } from '@rungs/contracts/plans.js';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import { planKeys } from './plans.queries.js';

/** Under the topic of opportunities, so that the board and this list are read anew together. */
const opportunityTopic = ['opportunity'] as const;

/** What is on somebody's shortlist, the largest for the least effort first. */
export const shortlistQuery = (personId: string) =>
  queryOptions({
    queryKey: [...opportunityTopic, 'shortlist', personId],
    queryFn: async ({ signal }) => {
      const query = { state: 'shortlisted', limit: 100 };
      const { items } = await api.get(`/people/${personId}/opportunities`, opportunityListSchema, { signal, query });
      return items;
    },
    meta: { topics: ['kpi'] },
  });

/** Items made from opportunities: both the plan and the board are other than they were. */
export function usePlanOpportunities() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ planId, opportunityIds }: { planId: string; opportunityIds: readonly string[] }) =>
      api.post(`/plans/${planId}/items/from-opportunities`, { opportunityIds }, planSchema),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: planKeys.all }),
        client.invalidateQueries({ queryKey: opportunityTopic }),
      ]),
  });
}
