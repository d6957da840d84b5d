import {
  type AskOutsideRequest,
  type CreateFeedbackRequestRequest,
  feedbackListSchema,
  feedbackRequestListSchema,
  feedbackRequestSchema,
  feedbackSchema,
  givenFeedbackListSchema,
  type GiveFeedbackRequest,
  type UpdateFeedbackRequest,
  type UpdateFeedbackRequestRequest,
} from '@rungs/contracts/feedback.js';
import type { Audience, Step } from '@rungs/contracts/records.js';
import { infiniteQueryOptions, keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first words are the topics of the live events: a change elsewhere makes these be read again. */
export const feedbackKeys = { all: ['feedback'] as const, requests: ['feedback-request'] as const };

export type FeedbackFilters = Readonly<{
  step?: Step | undefined;
  audience?: Audience | undefined;
  answered?: 'true' | 'false' | undefined;
  text?: string | undefined;
}>;
export type Direction = 'asked' | 'received';

const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
};

export const receivedQuery = (personId: string, filters: FeedbackFilters = {}) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: [...feedbackKeys.all, 'received', personId, filters],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/feedback`, feedbackListSchema, { signal, query: { ...filters, cursor: pageParam } }),
    placeholderData: keepPreviousData,
  });

export const givenQuery = infiniteQueryOptions({
  ...paged,
  queryKey: [...feedbackKeys.all, 'given'],
  queryFn: ({ signal, pageParam }) =>
    api.get('/feedback/given', givenFeedbackListSchema, { signal, query: { cursor: pageParam } }),
});

export const requestsQuery = (direction: Direction) =>
  infiniteQueryOptions({
    ...paged,
    queryKey: [...feedbackKeys.requests, direction],
    queryFn: ({ signal, pageParam }) =>
      api.get('/feedback-requests', feedbackRequestListSchema, { signal, query: { direction, cursor: pageParam } }),
  });

export const askForFeedback = (personId: string, wish: CreateFeedbackRequestRequest, context: SaveContext) =>
  api.post(`/people/${personId}/feedback-requests`, wish, feedbackRequestSchema, {
    idempotencyKey: context.idempotencyKey,
  });

export const askOutside = (personId: string, wish: AskOutsideRequest, { idempotencyKey }: SaveContext) =>
  api.post(`/people/${personId}/outside-feedback-requests`, wish, feedbackRequestSchema, { idempotencyKey });

export const updateRequest = (
  id: string,
  wish: UpdateFeedbackRequestRequest,
  { version }: Pick<SaveContext, 'version'>,
) => api.patch(`/feedback-requests/${id}`, wish, feedbackRequestSchema, { version });

export const answerRequest = (id: string, given: GiveFeedbackRequest, { version, idempotencyKey }: SaveContext) =>
  api.post(`/feedback-requests/${id}/answer`, given, feedbackSchema, { version, idempotencyKey });

export const giveFeedback = (personId: string, given: GiveFeedbackRequest, { idempotencyKey }: SaveContext) =>
  api.post(`/people/${personId}/feedback`, given, feedbackSchema, { idempotencyKey });

type Based = Pick<SaveContext, 'version'>;

export const declineRequest = (id: string, reason: string, { version }: Based) =>
  api.post(`/feedback-requests/${id}/decline`, { reason }, feedbackRequestSchema, { version });

export const respondTo = (id: string, response: string, { version }: Based) =>
  api.post(`/feedback/${id}/response`, { response }, feedbackSchema, { version });

export const updateFeedback = (id: string, change: UpdateFeedbackRequest, { version }: Based) =>
  api.patch(`/feedback/${id}`, change, feedbackSchema, { version });

export function useRefreshFeedback(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(Object.values(feedbackKeys).map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] })));
}
