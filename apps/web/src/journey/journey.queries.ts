import {
  coverageSchema,
  type JourneyPage,
  journeyPageSchema,
  type ReadinessValue,
  type Step,
} from '@rungs/contracts/journeys.js';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';
import { isNotFound, isStale, ProblemError } from '../shared/problem-error.js';

/** Whatever a signal, a tread or the head of the page is computed from: a change of one changes the page. */
const countedTopics = [
  'framework',
  'intent',
  'readiness',
  'talk',
  'goal',
  'observation',
  'pattern',
  'key-player',
  'encounter',
  'feedback',
  'kpi',
  'opportunity',
  'validation',
  'visibility-event',
  'plan',
  'alignment-check',
  'evidence',
  'assessment',
  'person',
];

/** The page that the employee and the manager share. */
export const journeyQuery = (personId: string) =>
  queryOptions({
    queryKey: ['journey', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/journey`, journeyPageSchema, signal),
    meta: { topics: countedTopics },
  });

/** Coverage spelled out, expectation by expectation; `null` where it is not for this reader. */
export const coverageQuery = (personId: string) =>
  queryOptions({
    queryKey: ['evidence', 'coverage', personId],
    queryFn: async ({ signal }) => {
      try {
        return await api.get(`/people/${personId}/coverage`, coverageSchema, signal);
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
    meta: { topics: ['journey'] },
  });

type Acting = Pick<SaveContext, 'version' | 'idempotencyKey'>;
const based = ({ version }: Acting) => ({ version });

/** What one can do on the page; each act answers with the page as it then is. */
export const journeyActs = {
  start: (personId: string, body: { targetLevelId: string; targetOn: string | null }, { idempotencyKey }: Acting) =>
    api.post(`/people/${personId}/journeys`, body, journeyPageSchema, { idempotencyKey }),
  change: (journeyId: string, body: { targetLevelId: string; targetOn: string | null }, acting: Acting) =>
    api.patch(`/journeys/${journeyId}`, body, journeyPageSchema, based(acting)),
  advance: (journeyId: string, reason: string, acting: Acting) =>
    api.post(`/journeys/${journeyId}/advance`, { reason }, journeyPageSchema, acting),
  revisit: (journeyId: string, body: { step: Step; reason: string }, acting: Acting) =>
    api.post(`/journeys/${journeyId}/revisit`, body, journeyPageSchema, acting),
  confirmMove: (proposalId: string, acting: Acting) =>
    api.post(`/step-proposals/${proposalId}/confirmation`, {}, journeyPageSchema, acting),
  declineMove: (proposalId: string, answer: string, acting: Acting) =>
    api.post(`/step-proposals/${proposalId}/decline`, { answer }, journeyPageSchema, acting),
  withdrawMove: (proposalId: string, acting: Acting) =>
    api.post(`/step-proposals/${proposalId}/withdrawal`, {}, journeyPageSchema, acting),
  declare: (
    personId: string,
    body: { targetLevelId: string; targetOn: string | null; sentence: string },
    { idempotencyKey }: Acting,
  ) => api.post(`/people/${personId}/intents`, body, journeyPageSchema, { idempotencyKey }),
  acknowledge: (intentId: string, answer: string, acting: Acting) =>
    api.post(`/intents/${intentId}/acknowledgement`, { answer }, journeyPageSchema, acting),
  counter: (intentId: string, answer: string, acting: Acting) =>
    api.post(`/intents/${intentId}/counter`, { answer }, journeyPageSchema, acting),
  withdraw: (intentId: string, acting: Acting) =>
    api.post(`/intents/${intentId}/withdrawal`, {}, journeyPageSchema, acting),
  judge: (personId: string, body: { value: ReadinessValue; reason: string }, { idempotencyKey }: Acting) =>
    api.post(`/people/${personId}/readiness`, body, journeyPageSchema, { idempotencyKey }),
  talked: (personId: string, heldOn: string, { idempotencyKey }: Acting) =>
    api.post(`/people/${personId}/talks`, { heldOn }, journeyPageSchema, { idempotencyKey }),
};

/** The answer becomes the page; boards and coverage, which count from the same facts, are read again. */
function showPage(client: QueryClient, page: JourneyPage): void {
  client.setQueryData(journeyQuery(page.person.id).queryKey, page);
  void client.invalidateQueries({ queryKey: ['team'] });
  void client.invalidateQueries({ queryKey: ['evidence', 'coverage', page.person.id] });
}

/**
 * For a form on this page: sends and shows the answer. After "somebody changed this meanwhile" the page is read again and
 * what of it was `changed` goes with the error as `current`, so that one can choose between what one meant to do and what
 * is true now.
 */
export function useSendAct(personId: string, changed: (page: JourneyPage) => unknown = ({ journey }) => journey) {
  const client = useQueryClient();
  return async (send: () => Promise<JourneyPage>): Promise<JourneyPage> => {
    try {
      const page = await send();
      showPage(client, page);
      return page;
    } catch (error) {
      if (!isStale(error)) throw error;
      const { status, code, title, errors } = error;
      const current = changed(await client.fetchQuery({ ...journeyQuery(personId), staleTime: 0 }));
      throw new ProblemError({ status, code, title, errors: [...errors], current });
    }
  };
}

/** For an act that needs no form. */
export function useJourneyAct<Values = void>(personId: string, send: (values: Values) => Promise<JourneyPage>) {
  const sendAct = useSendAct(personId);
  return useMutation({ mutationFn: (values: Values) => sendAct(() => send(values)) });
}
