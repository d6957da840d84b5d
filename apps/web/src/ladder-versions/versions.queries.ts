import { ladderDifferenceSchema, ladderHistorySchema } from '@rungs/contracts/ladder-drafts.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

export const historyQuery = (ladderId: string) =>
  queryOptions({
    queryKey: ['ladder', 'history', ladderId],
    queryFn: ({ signal }) => api.get(`/ladders/${ladderId}/versions`, ladderHistorySchema, signal),
  });

/** Two versions never change, nor does what is between them. */
export const differenceQuery = (versionId: string, from: string) =>
  queryOptions({
    queryKey: ['ladder', 'difference', versionId, from],
    queryFn: ({ signal }) =>
      api.get(`/ladder-versions/${versionId}/difference`, ladderDifferenceSchema, { signal, query: { from } }),
    staleTime: Infinity,
  });

export const fileAddress = (versionId: string, format: 'csv' | 'json'): string =>
  `/api/v1/ladder-versions/${versionId}/file?format=${format}`;
