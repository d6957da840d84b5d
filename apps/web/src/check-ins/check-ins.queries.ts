import {
  checkInListSchema,
  checkInSchema,
  type CheckInView,
  type CreateCheckInRequest,
  energyTrendSchema,
  type UpdateCheckInRequest,
} from '@rungs/contracts/check-ins.js';
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events: a change in another window makes these be read again. */
export const checkInKeys = { all: ['check-in'] as const };

export const checkInsQuery = (personId: string) =>
  infiniteQueryOptions({
    queryKey: [...checkInKeys.all, 'list', personId],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/check-ins`, checkInListSchema, { signal, query: { cursor: pageParam, limit: 10 } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const energyTrendQuery = (personId: string) =>
  queryOptions({
    queryKey: [...checkInKeys.all, 'trend', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/check-ins/trend`, energyTrendSchema, signal),
  });

export const createCheckIn = (
  personId: string,
  request: CreateCheckInRequest,
  context: SaveContext,
): Promise<CheckInView> => api.post(`/people/${personId}/check-ins`, request, checkInSchema, context);

export const updateCheckIn = (
  id: string,
  request: UpdateCheckInRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<CheckInView> => api.patch(`/check-ins/${id}`, request, checkInSchema, { version });

export function useRefreshCheckIns(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: checkInKeys.all });
}
