import { evidenceListSchema } from '@rungs/contracts/evidence.js';
import type { Step } from '@rungs/contracts/journeys.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

/** Of one expectation, or of one step. The server sends what this reader may open and nothing else. */
export type Which = Readonly<{ competency: string } | { step: Step }>;

/** One page of entries; who wants more goes to the log. */
export const entriesQuery = (personId: string, which: Which, limit: number) =>
  queryOptions({
    queryKey: ['evidence', 'entries', personId, which, limit],
    queryFn: ({ signal }) =>
      api.get(`/people/${personId}/evidence`, evidenceListSchema, { signal, query: { ...which, limit } }),
  });
