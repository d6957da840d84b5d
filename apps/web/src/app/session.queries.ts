import { sessionSchema, type SessionView } from '@rungs/contracts/session.js';
import { queryOptions } from '@tanstack/react-query';
import { api, setCsrfToken } from '../shared/api.js';
import { isSignedOut } from '../shared/problem-error.js';

/** Who is signed in, `null` when nobody is. The token in it is told to the api before anything can change something. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    try {
      return keepToken(await api.get('/session', sessionSchema, signal));
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
  // It brings what the organization calls the steps.
  meta: { topics: ['framework'] },
});

function keepToken(session: SessionView): SessionView {
  setCsrfToken(session.csrfToken);
  return session;
}
