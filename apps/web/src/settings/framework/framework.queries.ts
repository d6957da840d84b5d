import { frameworkHistorySchema, frameworkSchema } from '@rungs/contracts/framework.js';
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shared/api.js';

export const frameworkQuery = queryOptions({
  queryKey: ['framework'],
  queryFn: ({ signal }) => api.get('/framework', frameworkSchema, signal),
});

export const frameworkHistoryQuery = infiniteQueryOptions({
  queryKey: ['framework', 'versions'],
  queryFn: ({ signal, pageParam }) =>
    api.get('/framework/versions', frameworkHistorySchema, { signal, query: { limit: 10, cursor: pageParam } }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** What is counted, what the steps are called, and the words of every journey, may be others from now on. */
export function useRefreshFramework() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['framework', 'session', 'journey', 'team'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
}
