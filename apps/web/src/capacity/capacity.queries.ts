import { capacitySchema, type CapacityView, type DeferProposal } from '@rungs/contracts/capacity.js';
import { planSchema } from '@rungs/contracts/plans.js';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events: what another window of the same person says shows here. */
const capacityKeys = { all: ['capacity'] as const };

export const capacityQuery = (personId: string) =>
  queryOptions({
    queryKey: [...capacityKeys.all, personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/capacity`, capacitySchema, signal),
    // Every change of the plan asks for other hours.
    meta: { topics: ['plan'] },
  });

export const setCapacity = (personId: string, hoursPerWeek: number, { version }: Pick<SaveContext, 'version'>) =>
  api.put(`/people/${personId}/capacity`, { hoursPerWeek }, capacitySchema, { version });

export function useRefreshCapacity(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: capacityKeys.all });
}

/** Takes a proposal the way the plan allows: its words are changed, or the item of an agreed one is deferred. */
export function useTakeProposal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ of, proposal }: { of: CapacityView; proposal: DeferProposal }) => {
      const path = `/plan-items/${proposal.itemId}`;
      const context = { version: of.plan?.version };
      if (of.proposalsAre === 'deferred') return api.post(`${path}/acts`, { act: 'defer' }, planSchema, context);
      const { startsOn, endsOn, milestones } = proposal;
      return api.patch(path, { startsOn, endsOn, ...(milestones.length > 0 && { milestones }) }, planSchema, context);
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: capacityKeys.all }),
        client.invalidateQueries({ queryKey: ['plan'] }),
      ]),
  });
}
