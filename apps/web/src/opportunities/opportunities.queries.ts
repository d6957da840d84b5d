import {
  type CreateOpportunityRequest,
  type OpportunityActRequest,
  opportunityListSchema,
  opportunitySchema,
  type OpportunityView,
  type UpdateOpportunityRequest,
} from '@rungs/contracts/opportunities.js';
import { infiniteQueryOptions, keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events: a change elsewhere makes these be read again. */
export const opportunityKeys = { all: ['opportunity'] as const };

export type OpportunityFilters = Readonly<{ text?: string | undefined }>;

/** A board shows all of its columns, so it asks for as many at once as there may be. */
const atOnce = 100;

export const opportunitiesQuery = (personId: string, filters: OpportunityFilters = {}) =>
  infiniteQueryOptions({
    queryKey: [...opportunityKeys.all, 'list', personId, filters],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/opportunities`, opportunityListSchema, {
        signal,
        query: { ...filters, limit: atOnce, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    // Who was asked about one reads it, and what they answer is shown on it; so is the name of its KPI.
    meta: { topics: ['validation', 'kpi'] },
  });

export const createOpportunity = (
  personId: string,
  wish: CreateOpportunityRequest,
  { idempotencyKey }: SaveContext,
): Promise<OpportunityView> =>
  api.post(`/people/${personId}/opportunities`, wish, opportunitySchema, { idempotencyKey });

export const updateOpportunity = (
  id: string,
  wish: UpdateOpportunityRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<OpportunityView> => api.patch(`/opportunities/${id}`, wish, opportunitySchema, { version });

export function useRefreshOpportunities(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: opportunityKeys.all });
}

export const actOnOpportunity = (
  id: string,
  request: OpportunityActRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<OpportunityView> => api.post(`/opportunities/${id}/acts`, request, opportunitySchema, { version });

export function useActOnOpportunity() {
  const refresh = useRefreshOpportunities();
  return useMutation({
    mutationFn: ({ of, request }: { of: OpportunityView; request: OpportunityActRequest }) =>
      actOnOpportunity(of.id, request, of),
    onSettled: refresh,
  });
}
