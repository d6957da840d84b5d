import { type ActivityQuery, activitySchema } from '@rungs/contracts/activity.js';
import {
  agreementListSchema,
  agreementSchema,
  type AgreementView,
  type CreateAgreementRequest,
  type UpdateAgreementRequest,
} from '@rungs/contracts/agreements.js';
import { journeyPageSchema } from '@rungs/contracts/journeys.js';
import {
  agendaItemSchema,
  agendaPageSchema,
  type AgendaItemView,
  oneOnOneNotesSchema,
  oneOnOneSchema,
  type UpdateAgendaItemRequest,
} from '@rungs/contracts/one-on-ones.js';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first words are the topics of the live events: what the other one writes makes these be read again. */
export const keys = { agreements: ['agreement'], agenda: ['agenda-item'] } as const;

export const oneOnOneQuery = (personId: string) =>
  queryOptions({
    queryKey: [...keys.agenda, 'one-on-one', personId],
    meta: { topics: ['talk', 'one-on-one-notes'] },
    queryFn: ({ signal }) => api.get(`/people/${personId}/one-on-one`, oneOnOneSchema, signal),
  });

/** What was written before the agenda that the 1:1 shows; each further page lies before it in time. */
export const earlierAgendaQuery = (personId: string, before: string | null) =>
  infiniteQueryOptions({
    queryKey: [...keys.agenda, 'earlier', personId, before],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/agenda-items`, agendaPageSchema, {
        signal,
        query: { cursor: pageParam, limit: 100 },
      }),
    initialPageParam: before,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const agreementsQuery = (personId: string, state: 'open' | 'done') =>
  queryOptions({
    queryKey: [...keys.agreements, personId, state],
    queryFn: ({ signal }) =>
      api.get(`/people/${personId}/agreements`, agreementListSchema, { signal, query: { state, limit: 100 } }),
  });

/** The shared page, for what the talk has to settle. */
export const standingQuery = (personId: string) =>
  queryOptions({
    queryKey: ['journey', 'for-the-talk', personId],
    meta: { topics: ['intent', 'readiness', 'talk', 'goal', 'evidence'] },
    queryFn: ({ signal }) => api.get(`/people/${personId}/journey`, journeyPageSchema, signal),
  });

const told = [
  'goal',
  'evidence',
  'feedback',
  'intent',
  'readiness',
  'comment',
  'talk',
  'agreement',
  'opportunity',
  'plan',
];

/** What others did on this page since then, or since one looked last; for both eyes, what either did that both may read. */
export const activityQuery = (personId: string, since: string | undefined, heardBy: ActivityQuery['heardBy'] = 'me') =>
  queryOptions({
    queryKey: ['activity', personId, since, heardBy],
    meta: { topics: told },
    queryFn: ({ signal }) =>
      api.get(`/people/${personId}/activity`, activitySchema, { signal, query: { since, heardBy } }),
  });

export const keepLook = (personId: string) => api.post(`/people/${personId}/activity/looks`, undefined, z.unknown());

export const createAgreement = (personId: string, request: CreateAgreementRequest, { idempotencyKey }: SaveContext) =>
  api.post(`/people/${personId}/agreements`, request, agreementSchema, { idempotencyKey });

export const updateAgreement = (
  id: string,
  request: UpdateAgreementRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<AgreementView> => api.patch(`/agreements/${id}`, request, agreementSchema, { version });

export function useRefreshAgreements(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.agreements });
}

/** In place, such as a tick: no form, so a conflict is told and what is there read again. */
export function useChangeAgreement() {
  const refresh = useRefreshAgreements();
  return useMutation({
    mutationFn: ({ agreement, change }: { agreement: AgreementView; change: UpdateAgreementRequest }) =>
      updateAgreement(agreement.id, change, agreement),
    onSettled: refresh,
  });
}

export const changeAgendaItem = (
  { id, version }: Readonly<{ id: string; version: number | undefined }>,
  wish: UpdateAgendaItemRequest,
): Promise<AgendaItemView> => api.patch(`/agenda-items/${id}`, wish, agendaItemSchema, { version });

export function useAgenda(personId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: keys.agenda });
  const add = useMutation({
    mutationFn: (text: string) => api.post(`/people/${personId}/agenda-items`, { text }, agendaItemSchema),
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({ item, wish }: { item: AgendaItemView; wish: UpdateAgendaItemRequest }) =>
      changeAgendaItem(item, wish),
    onSettled,
  });
  return { add, change };
}

export const keepNotes = (personId: string, text: string, { version }: SaveContext) =>
  api.put(`/people/${personId}/one-on-one/notes`, { text }, oneOnOneNotesSchema, { version });

export function useLogTalk(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (heldOn: string) => api.post(`/people/${personId}/talks`, { heldOn }, journeyPageSchema),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.agenda }),
        client.invalidateQueries({ queryKey: ['journey'] }),
      ]),
  });
}
