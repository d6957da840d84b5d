import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut } from '../shared/problem-error.js';

/** A session that ended elsewhere ends here too: the next thing that notices leads to the door. */
const noticeSignOut = (error: unknown): void => {
  if (isSignedOut(error) && queryClient.getQueryData(['session']))
    void queryClient.invalidateQueries({ queryKey: ['session'] });
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  mutationCache: new MutationCache({ onError: noticeSignOut }),
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
