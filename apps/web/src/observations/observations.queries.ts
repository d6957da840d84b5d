import {
  type CreateObservationRequest,
  type CreatePatternRequest,
  type ObservationKind,
  observationListSchema,
  observationSchema,
  type ObservationView,
  patternListSchema,
  patternSchema,
  type PatternView,
  type UpdateObservationRequest,
  type UpdatePatternRequest,
} from '@rungs/contracts/observations.js';
import { infiniteQueryOptions, keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events; a pattern changes what is said of its observations, and they of it. */
export const observationKeys = { all: ['observation'] as const };
const meta = { topics: ['pattern'] };

export type ObservationFilters = Readonly<{ kind?: ObservationKind | undefined; text?: string | undefined }>;

export const observationsQuery = (personId: string, filters: ObservationFilters = {}, limit = 25) =>
  infiniteQueryOptions({
    queryKey: [...observationKeys.all, 'list', personId, filters, limit],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/observations`, observationListSchema, {
        signal,
        query: { ...filters, limit, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    meta,
  });

export const patternsQuery = (personId: string) =>
  infiniteQueryOptions({
    queryKey: [...observationKeys.all, 'patterns', personId],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/patterns`, patternListSchema, { signal, query: { cursor: pageParam, limit: 10 } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta,
  });

type Based = Pick<SaveContext, 'version'>;

export const createObservation = (
  personId: string,
  request: CreateObservationRequest,
  context: SaveContext,
): Promise<ObservationView> => api.post(`/people/${personId}/observations`, request, observationSchema, context);

export const updateObservation = (
  id: string,
  request: UpdateObservationRequest,
  { version }: Based,
): Promise<ObservationView> => api.patch(`/observations/${id}`, request, observationSchema, { version });

export const createPattern = (
  personId: string,
  request: CreatePatternRequest,
  context: SaveContext,
): Promise<PatternView> => api.post(`/people/${personId}/patterns`, request, patternSchema, context);

export const updatePattern = (id: string, request: UpdatePatternRequest, { version }: Based): Promise<PatternView> =>
  api.patch(`/patterns/${id}`, request, patternSchema, { version });

export function useRefreshObservations(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: observationKeys.all });
}
