import {
  alignmentCheckListSchema,
  alignmentCheckSchema,
  alignmentSchema,
  type CreateAlignmentCheckRequest,
} from '@rungs/contracts/alignment-checks.js';
import { personProfileSchema } from '@rungs/contracts/people.js';
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events: what one logs is on the other's screen within a second. */
export const alignmentKeys = { all: ['alignment-check'] as const };

/** Where the plan stands to its KPIs: a reading of somebody else changes it, and so does each change of the plan. */
export const alignmentQuery = (personId: string) =>
  queryOptions({
    queryKey: [...alignmentKeys.all, 'now', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/alignment`, alignmentSchema, signal),
    meta: { topics: ['plan', 'kpi', 'framework'] },
  });

export const checksQuery = (personId: string) =>
  infiniteQueryOptions({
    queryKey: [...alignmentKeys.all, 'list', personId],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/alignment-checks`, alignmentCheckListSchema, {
        signal,
        query: { limit: 5, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Whom one looks at it with first. */
export const managerOfQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', 'manager-of', personId],
    queryFn: async ({ signal }) => (await api.get(`/people/${personId}`, personProfileSchema, signal)).manager,
  });

export const logCheck = (personId: string, wish: CreateAlignmentCheckRequest, { idempotencyKey }: SaveContext) =>
  api.post(`/people/${personId}/alignment-checks`, wish, alignmentCheckSchema, { idempotencyKey });

export const changeCheck = (id: string, wish: CreateAlignmentCheckRequest, { version }: SaveContext) =>
  api.patch(`/alignment-checks/${id}`, wish, alignmentCheckSchema, { version });

/** A check may let the plan go on, and moves a signal. */
export function useRefreshAlignment(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const changed = [alignmentKeys.all, ['plan'], ['journey']];
    await Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}
