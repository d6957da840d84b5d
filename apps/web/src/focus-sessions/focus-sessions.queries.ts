import { capacitySchema } from '@rungs/contracts/capacity.js';
import {
  type CreateFocusSessionRequest,
  focusByItemSchema,
  focusSessionListSchema,
  focusSessionSchema,
} from '@rungs/contracts/focus-sessions.js';
import { goalListSchema } from '@rungs/contracts/goals.js';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

/** The first word is the topic of the live events: a session logged in another window shows here. */
export const focusSessionKeys = { all: ['focus-session'] as const };

export const focusSessionsQuery = (personId: string) =>
  infiniteQueryOptions({
    queryKey: [...focusSessionKeys.all, 'list', personId],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/focus-sessions`, focusSessionListSchema, {
        signal,
        query: { cursor: pageParam, limit: 5 },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** What a session can serve: goals that are open. */
export const openGoalsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['goal', 'open-names', personId],
    queryFn: ({ signal }) =>
      api.get(`/people/${personId}/goals`, goalListSchema, { signal, query: { state: 'open', limit: 50 } }),
    select: ({ items }) => items.map(({ id, title }) => ({ id, title })),
  });

/** Or items of the plan in hand, as far as there is work left on them. */
export const openItemsQuery = (personId: string) =>
  queryOptions({
    // The same as the panel of capacity reads, so that a page with both asks once.
    queryKey: ['capacity', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/capacity`, capacitySchema, signal),
    select: ({ items }) =>
      items.filter(({ state }) => state !== 'done' && state !== 'deferred').map(({ id, title }) => ({ id, title })),
    meta: { topics: ['plan'] },
  });

/** How long each item of one's plans was worked on; nobody else is told. */
export const focusByItemQuery = (personId: string) =>
  queryOptions({
    queryKey: [...focusSessionKeys.all, 'by-item', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/focus-sessions/by-item`, focusByItemSchema, signal),
    select: ({ items }) => new Map(items.map((item) => [item.planItemId, item])),
    meta: { topics: ['plan'] },
  });

/** @param timerId the same from each window that saw the end, so that the session is logged once */
export const logFocusSession = (personId: string, timerId: string, request: CreateFocusSessionRequest) =>
  api.post(`/people/${personId}/focus-sessions`, request, focusSessionSchema, { idempotencyKey: timerId });
