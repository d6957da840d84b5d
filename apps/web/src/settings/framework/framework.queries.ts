import { frameworkHistorySchema, frameworkSchema } from '@rungs/contracts/framework.js';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shared/api.js';

export const frameworkQuery = queryOptions({
  queryKey: ['framework'],
  queryFn: ({ signal }) => api.get('/framework', frameworkSchema, signal),
});

export const frameworkHistoryQuery = queryOptions({
  queryKey: ['framework', 'versions'],
  queryFn: ({ signal }) => api.get('/framework/versions', frameworkHistorySchema, signal),
});

/** What is counted, and the words of every journey, may be others from now on. */
export function useRefreshFramework() {
  const client = useQueryClient();
  return () =>
    Promise.all(['framework', 'journey', 'team'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}
