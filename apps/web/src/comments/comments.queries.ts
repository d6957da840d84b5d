import {
  type CommentList,
  commentListSchema,
  commentSchema,
  type CommentView,
  type CreateCommentRequest,
} from '@rungs/contracts/comments.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { infiniteQueryOptions, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import { newId } from '../shared/ids.js';
import { commentKeys } from './comment-keys.js';
import { mentionedIn } from './mentions.js';

export type About = NonNullable<CreateCommentRequest['about']>;

/** The first page is the latest; each further one lies before it in time. */
export const commentsQuery = (personId: string, about: About | null) =>
  infiniteQueryOptions({
    queryKey: [...commentKeys.all, 'list', personId, about?.recordId ?? null],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/comments`, commentListSchema, { signal, query: { ...about, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export type Written = Readonly<{ text: string; mentions: readonly string[]; author: PersonRef; key: string }>;
export const written = (text: string, mentions: readonly string[], author: PersonRef): Written => ({
  ...{ text, mentions, author },
  key: newId(),
});

const writing = (personId: string, about: About | null) => [
  ...commentKeys.all,
  'write',
  personId,
  about?.recordId ?? null,
];

export function useWriteComment(personId: string, about: About | null) {
  const client = useQueryClient();
  const { queryKey } = commentsQuery(personId, about);
  return useMutation({
    mutationKey: writing(personId, about),
    mutationFn: ({ text, mentions, key }: Written) =>
      api.post(`/people/${personId}/comments`, { text, mentions, about }, commentSchema, { idempotencyKey: key }),
    onSuccess: (comment) => {
      client.setQueryData(queryKey, (data) => withNew(data, comment));
      void client.invalidateQueries({ queryKey: commentKeys.all });
    },
  });
}

/** What is on its way and not in the list yet: shown at once, a little paler. */
export const useCommentsUnderWay = (personId: string, about: About | null): Written[] =>
  useMutationState({
    filters: { mutationKey: writing(personId, about), status: 'pending' },
    select: ({ state }) => state.variables as Written,
  });

/** The event of one's own comment may have brought it already. */
function withNew<P extends { pages: CommentList[] }>(data: P | undefined, comment: CommentView): P | undefined {
  const [latest, ...earlier] = data?.pages ?? [];
  if (!data || !latest || latest.items.some(({ id }) => id === comment.id)) return data;
  return { ...data, pages: [{ ...latest, items: [...latest.items, comment] }, ...earlier] };
}

export const changeComment = (
  { id, visibleTo }: CommentView,
  text: string,
  version: number | undefined,
): Promise<CommentView> =>
  api.patch(`/comments/${id}`, { text, mentions: mentionedIn(text, visibleTo) }, commentSchema, { version });
