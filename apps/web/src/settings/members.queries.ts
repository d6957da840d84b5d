import {
  deactivationSchema,
  type InvitationRequest,
  invitationPageSchema,
  invitationSchema,
  type InvitationView,
  memberPageSchema,
  memberSchema,
  type MemberView,
} from '@rungs/contracts/members.js';
import type { Role } from '@rungs/contracts/session.js';
import { infiniteQueryOptions, keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';
import { withRecentSignIn } from '../shared/recent-sign-in.js';

const nextPage = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
  placeholderData: keepPreviousData,
};

export const membersQuery = (text = '') =>
  infiniteQueryOptions({
    queryKey: ['member', 'list', text],
    meta: { topics: ['member', 'person'] },
    queryFn: ({ signal, pageParam }) =>
      api.get('/members', memberPageSchema, { signal, query: { text, cursor: pageParam } }),
    ...nextPage,
  });

export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['invitation', 'list'],
  queryFn: ({ signal, pageParam }) =>
    api.get('/invitations', invitationPageSchema, { signal, query: { cursor: pageParam } }),
  ...nextPage,
});

export function useRefreshMembers() {
  const client = useQueryClient();
  return () => Promise.all(['member', 'invitation'].map((topic) => client.invalidateQueries({ queryKey: [topic] })));
}

export const invite = (request: InvitationRequest, { idempotencyKey }: SaveContext) =>
  withRecentSignIn(() => api.post('/invitations', request, invitationSchema, { idempotencyKey }));

export const changeRoles = (member: MemberView, roles: readonly Role[]) =>
  withRecentSignIn(() => api.patch(`/members/${member.id}`, { roles }, memberSchema, { version: member.version }));

export function useRevokeInvitation() {
  const refresh = useRefreshMembers();
  return useMutation({
    mutationFn: ({ id, version }: InvitationView) => api.del(`/invitations/${id}`, z.unknown(), { version }),
    onSettled: refresh,
  });
}

/** Out at once, and back: both are acts on the person of the directory. */
export function useLeaving() {
  const refresh = useRefreshMembers();
  return useMutation({
    mutationFn: ({ member, leaves }: { member: MemberView; leaves: boolean }) => {
      const path = `/people/${member.personId}/deactivation`;
      const based = { version: member.personVersion };
      return leaves ? api.post(path, undefined, deactivationSchema, based) : api.del(path, deactivationSchema, based);
    },
    onSettled: refresh,
  });
}
