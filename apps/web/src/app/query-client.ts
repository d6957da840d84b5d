import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, ProblemError } from '../shared/problem-error.js';
import { sessionQuery } from './session.queries.js';

const isForeignToken = (error: unknown): boolean => error instanceof ProblemError && error.code === 'csrf';

/** An answer that does not fit who we think is signed in: ask who it is. `watchSession` draws the conclusion. */
const doubt = (error: unknown): void => {
  if ((isSignedOut(error) || isForeignToken(error)) && queryClient.getQueryData(sessionQuery.queryKey)) {
    void queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined);
  }
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: doubt }),
  mutationCache: new MutationCache({ onError: doubt }),
  defaultOptions: {
    queries: {
      // Live events say what changed; time alone makes nothing stale while somebody looks at it.
      staleTime: 30_000,
      // The api tries again what is worth it.
      retry: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
