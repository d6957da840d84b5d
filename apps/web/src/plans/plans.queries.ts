import { planTurnListSchema } from '@rungs/contracts/plan-turns.js';
import {
  type CreatePlanRequest,
  type PlanActRequest,
  type PlanItemActRequest,
  planListSchema,
  planSchema,
  type PlanView,
  type UpdatePlanItemRequest,
  type UpdatePlanRequest,
  type CreatePlanItemRequest,
} from '@rungs/contracts/plans.js';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events: what the other does is here within a second. */
export const planKeys = { all: ['plan'] as const };

export type PresentPlan = Readonly<{ plan: PlanView | null; canCreate: boolean }>;

/** The plan of now: the latest that was not given up, or else the latest. */
export const planQuery = (personId: string) =>
  queryOptions({
    queryKey: [...planKeys.all, 'present', personId],
    queryFn: async ({ signal }): Promise<PresentPlan> => {
      const { items, abilities } = await api.get(`/people/${personId}/plans`, planListSchema, {
        signal,
        query: { limit: 10 },
      });
      const found = items.find(({ state }) => state !== 'abandoned') ?? items[0];
      const canCreate = abilities.includes('create') && (!found || found.state === 'abandoned');
      return { plan: found ? await api.get(`/plans/${found.id}`, planSchema, { signal }) : null, canCreate };
    },
  });

export const turnsQuery = (planId: string) =>
  infiniteQueryOptions({
    queryKey: [...planKeys.all, 'turns', planId],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/plans/${planId}/turns`, planTurnListSchema, { signal, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const createPlan = (personId: string, request: CreatePlanRequest, context: SaveContext): Promise<PlanView> =>
  api.post(`/people/${personId}/plans`, request, planSchema, context);

export const updatePlan = (
  { id }: PlanView,
  request: UpdatePlanRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<PlanView> => api.patch(`/plans/${id}`, request, planSchema, { version });

export const createItem = (planId: string, request: CreatePlanItemRequest, context: SaveContext): Promise<PlanView> =>
  api.post(`/plans/${planId}/items`, request, planSchema, { idempotencyKey: context.idempotencyKey });

export const updateItem = (
  id: string,
  request: UpdatePlanItemRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<PlanView> => api.patch(`/plan-items/${id}`, request, planSchema, { version });

export function useRefreshPlans(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: planKeys.all });
}

/** A bar that was moved: drawn where it was dropped at once, and read anew when the server says otherwise. */
export function useMoveItem(personId: string) {
  const client = useQueryClient();
  const { queryKey } = planQuery(personId);
  return useMutation({
    mutationFn: ({ plan, id, days }: { plan: PlanView; id: string; days: UpdatePlanItemRequest }) =>
      updateItem(id, days, plan),
    onSuccess: (plan) => client.setQueryData(queryKey, (before) => before && { ...before, plan }),
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

export const actOnPlan = (
  id: string,
  request: PlanActRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<PlanView> => api.post(`/plans/${id}/acts`, request, planSchema, { version });

export function useActOnItem() {
  const refresh = useRefreshPlans();
  return useMutation({
    mutationFn: ({ plan, id, request }: { plan: PlanView; id: string; request: PlanItemActRequest }) =>
      api.post(`/plan-items/${id}/acts`, request, planSchema, { version: plan.version }),
    onSettled: refresh,
  });
}
