import {
  newPersonalTokenSchema,
  organizationSchema,
  personalTokensSchema,
  type NewPersonalTokenRequest,
} from '@rungs/contracts/account.js';
import { accountSchema, signedInBrowsersSchema } from '@rungs/contracts/session.js';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../shared/api.js';
import { withRecentSignIn } from '../shared/recent-sign-in.js';

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => api.get('/account', accountSchema, signal),
});

export const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => api.get('/organization', organizationSchema, signal),
});

/** `session` alone is who is signed in here; this is everywhere. */
export const browsersQuery = queryOptions({
  queryKey: ['session', 'list'],
  queryFn: ({ signal }) => api.get('/sessions', signedInBrowsersSchema, signal),
});

export const tokensQuery = queryOptions({
  queryKey: ['token'],
  queryFn: ({ signal }) => api.get('/tokens', personalTokensSchema, signal),
});

/** One session by its id, or with `others` all but this one. */
export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      withRecentSignIn(() => api.del(id === 'others' ? '/sessions' : `/sessions/${id}`, z.unknown())),
    onSettled: () => client.invalidateQueries({ queryKey: browsersQuery.queryKey }),
  });
}

export const createToken = (request: NewPersonalTokenRequest) =>
  // A new key per try: the answer is shown once, so a repeated one could not be answered again.
  withRecentSignIn(() => api.post('/tokens', request, newPersonalTokenSchema));

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.del(`/tokens/${id}`, z.unknown()),
    onSettled: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}

/** What the frame shows of the account and the organization is part of the session. */
export function useRefreshSession() {
  const client = useQueryClient();
  return () =>
    Promise.all(['session', 'account', 'organization'].map((topic) => client.invalidateQueries({ queryKey: [topic] })));
}
