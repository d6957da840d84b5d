import { commentCountsSchema } from '@rungs/contracts/comments.js';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../shared/api.js';
import { useViewer } from '../shared/session.js';
import { commentKeys } from './comment-keys.js';

const byRecord = ({ items }: { items: readonly { recordId: string; count: number }[] }): ReadonlyMap<string, number> =>
  new Map(items.map(({ recordId, count }) => [recordId, count]));

/** For every record of a person at once, for the two who talk about them. */
const commentCountsQuery = (personId: string) =>
  queryOptions({
    queryKey: [...commentKeys.all, 'counts', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/comment-counts`, commentCountsSchema, signal),
    select: byRecord,
  });

const abilitiesSchema = z.object({ abilities: z.array(z.string()) });

const mayCommentQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', 'may-comment', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}`, abilitiesSchema, signal),
    select: ({ abilities }) => abilities.includes('comment'),
  });

/** Undefined to whoever is neither of the two: a mentor reads the same rows, and nothing is asked that is not theirs. */
export function useCommentCounts(personId: string): ReadonlyMap<string, number> | undefined {
  const { membership } = useViewer();
  const mine = membership.personId === personId;
  const { data: may } = useQuery({ ...mayCommentQuery(personId), enabled: !mine && membership.isManager });
  return useQuery({ ...commentCountsQuery(personId), enabled: mine || may === true }).data;
}
