import { invitationToMeSchema } from '@rungs/contracts/members.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => api.get(`/invitations/${encodeURIComponent(token)}`, invitationToMeSchema, signal),
  });
