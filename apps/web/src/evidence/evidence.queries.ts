import {
  type createEvidenceRequestSchema,
  evidenceListSchema,
  evidenceSchema,
  evidenceSummarySchema,
  type EvidenceView,
  type UpdateEvidenceRequest,
} from '@rungs/contracts/evidence.js';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events: a change elsewhere makes these be read again. */
export const evidenceKeys = { all: ['evidence'] as const };

/** As the address of the list names them; several values of one facet widen it. */
export type EvidenceFilters = Readonly<
  Partial<Record<'step' | 'kind' | 'competency' | 'kpi' | 'audience' | 'month', readonly string[]>> & {
    text?: string | undefined;
  }
>;

export const evidenceListQuery = (personId: string, filters: EvidenceFilters = {}) =>
  infiniteQueryOptions({
    queryKey: [...evidenceKeys.all, 'list', personId, filters],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/evidence`, evidenceListSchema, { signal, query: { ...filters, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const evidenceSummaryQuery = (personId: string, filters: EvidenceFilters = {}) =>
  queryOptions({
    queryKey: [...evidenceKeys.all, 'summary', personId, filters],
    queryFn: ({ signal }) =>
      api.get(`/people/${personId}/evidence/summary`, evidenceSummarySchema, { signal, query: filters }),
    placeholderData: keepPreviousData,
  });

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: [...evidenceKeys.all, 'entry', id],
    queryFn: ({ signal }) => api.get(`/evidence/${id}`, evidenceSchema, signal),
  });

/** What a client sends; what the contract has a default for may be left out. */
export type NewEvidence = z.input<typeof createEvidenceRequestSchema>;

export const createEvidence = (
  personId: string,
  request: NewEvidence,
  idempotencyKey?: string,
): Promise<EvidenceView> => api.post(evidencePath(personId), request, evidenceSchema, { idempotencyKey });

export const evidencePath = (personId: string): string => `/people/${personId}/evidence`;

export const updateEvidence = (
  id: string,
  request: UpdateEvidenceRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<EvidenceView> => api.patch(`/evidence/${id}`, request, evidenceSchema, { version });

export function useRefreshEvidence(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: evidenceKeys.all });
}
