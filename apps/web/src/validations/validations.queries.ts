import {
  type AnswerValidationRequest,
  type AskValidationRequest,
  validationListSchema,
  validationSchema,
  type ValidationState,
} from '@rungs/contracts/validations.js';
import { personProfileSchema } from '@rungs/contracts/people.js';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events: an answer is on the asker's screen as soon as it was given. */
const validationKeys = { all: ['validation'] as const };

export type ValidationFilters = Readonly<{
  direction: 'asked' | 'received';
  state?: ValidationState;
  opportunityId?: string;
}>;

export const validationsQuery = (filters: ValidationFilters) =>
  infiniteQueryOptions({
    queryKey: [...validationKeys.all, 'list', filters],
    queryFn: ({ signal, pageParam }) =>
      api.get('/validations', validationListSchema, { signal, query: { ...filters, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // What is asked about is shown as it stands.
    meta: { topics: ['opportunity'] },
  });

/** Whom one asks first. */
export const managerQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', 'manager-of', personId],
    queryFn: async ({ signal }) => (await api.get(`/people/${personId}`, personProfileSchema, signal)).manager,
  });

export const askForValidation = (opportunityId: string, wish: AskValidationRequest, { idempotencyKey }: SaveContext) =>
  api.post(`/opportunities/${opportunityId}/validations`, wish, validationSchema, { idempotencyKey });

export const answerValidation = (id: string, wish: AnswerValidationRequest, { version, idempotencyKey }: SaveContext) =>
  api.post(`/validations/${id}/answer`, wish, validationSchema, { version, idempotencyKey });

export function useRefreshValidations(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([validationKeys.all, ['opportunity']].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

export function useWithdraw() {
  const refresh = useRefreshValidations();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      api.post(`/validations/${id}/withdrawal`, {}, validationSchema, { version }),
    onSettled: refresh,
  });
}
