import {
  type CircleAct,
  circleListSchema,
  circleMemberSchema,
  type CircleMemberView,
  type InviteToCircleRequest,
  type UpdateCircleMemberRequest,
} from '@rungs/contracts/circle.js';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events. */
export const circleKeys = { all: ['circle-member'] as const };

const list = (path: string, name: readonly string[]) =>
  infiniteQueryOptions({
    queryKey: [...circleKeys.all, ...name],
    queryFn: ({ signal, pageParam }) => api.get(path, circleListSchema, { signal, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const circleQuery = (personId: string) => list(`/people/${personId}/circle`, ['of', personId]);
/** The circles of others that one is in, or asked into. */
export const circlesOfOthersQuery = list('/circle-members', ['of others']);

export const inviteToCircle = (personId: string, wish: InviteToCircleRequest, { idempotencyKey }: SaveContext) =>
  api.post(`/people/${personId}/circle`, wish, circleMemberSchema, { idempotencyKey });

type Change = Readonly<{ of: CircleMemberView }> &
  (Readonly<{ act: CircleAct }> | Readonly<{ wish: UpdateCircleMemberRequest }>);

const send = ({ of: { id, version }, ...change }: Change): Promise<CircleMemberView> =>
  'act' in change
    ? api.post(`/circle-members/${id}/acts`, { act: change.act }, circleMemberSchema, { version })
    : api.patch(`/circle-members/${id}`, change.wish, circleMemberSchema, { version });

/** Whatever came of it, the lists are read again: who was faster is then to be seen. */
export function useCircleChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: [...circleKeys.all] }),
  });
}
