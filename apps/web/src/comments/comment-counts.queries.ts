import { commentCountsSchema } from '@rungs/contracts/comments.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

/** The first word is the topic of the live events: what the other one writes makes these be read again. */
export const commentKeys = { all: ['comment'] as const };

const byRecord = ({ items }: { items: readonly { recordId: string; count: number }[] }): ReadonlyMap<string, number> =>
  new Map(items.map(({ recordId, count }) => [recordId, count]));

/** For every record of a person at once. Refused (404) to whoever is neither of the two, which is no error to tell. */
export const commentCountsQuery = (personId: string) =>
  queryOptions({
    queryKey: [...commentKeys.all, 'counts', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/comment-counts`, commentCountsSchema, signal),
    select: byRecord,
  });
