import {
  assessmentListSchema,
  assessmentSchema,
  type AssessmentHead,
  type AssessmentKind,
  type AssessmentView,
  type CreateAssessmentRequest,
  type PublishAssessmentRequest,
  standingAssessmentsSchema,
  type UpdateAssessmentRequest,
} from '@rungs/contracts/assessments.js';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';
import { isNotFound } from '../shared/problem-error.js';

/** The first word is the topic of the live events: what the other publishes is here within a second. */
const topic = 'assessment';

const list = (personId: string, signal: AbortSignal, query: { kind?: AssessmentKind; levelId?: string } = {}) =>
  api.get(`/people/${personId}/assessments`, assessmentListSchema, { signal, query: { limit: 100, ...query } });

export const assessmentsQuery = (personId: string) =>
  queryOptions({
    queryKey: [topic, 'list', personId],
    queryFn: ({ signal }) => list(personId, signal),
    meta: { topics: ['person'] },
  });

export const assessmentQuery = (id: string) =>
  queryOptions({
    queryKey: [topic, 'one', id],
    queryFn: ({ signal }) => api.get(`/assessments/${id}`, assessmentSchema, signal),
  });

/** What the two say now about the target level; `null` where it is not for this reader. */
export const standingQuery = (personId: string) =>
  queryOptions({
    queryKey: [topic, 'standing', personId],
    queryFn: async ({ signal }) => {
      try {
        return await api.get(`/people/${personId}/assessments/standing`, standingAssessmentsSchema, signal);
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
    meta: { topics: ['journey', 'person'] },
  });

/** What the same writer published last against the same level, to be read while one writes anew. */
export const lastTimeQuery = ({ id, personId, kind, level, author }: AssessmentView) =>
  queryOptions({
    queryKey: [topic, 'last-time', id],
    queryFn: async ({ signal }) => {
      const { items } = await list(personId, signal, { kind, levelId: level.id });
      const last = items.find((one) => one.state === 'published' && one.author.personId === author.personId);
      return last ? await api.get(`/assessments/${last.id}`, assessmentSchema, signal) : null;
    },
  });

export const beginAssessment = (personId: string, request: CreateAssessmentRequest, context: SaveContext) =>
  api.post(`/people/${personId}/assessments`, request, assessmentSchema, { idempotencyKey: context.idempotencyKey });

export const updateAssessment = (id: string, request: UpdateAssessmentRequest, version: number | undefined) =>
  api.patch(`/assessments/${id}`, request, assessmentSchema, { version });

export const publishAssessment = ({ id, version }: AssessmentHead, request: PublishAssessmentRequest) =>
  api.post(`/assessments/${id}/publication`, request, assessmentSchema, { version });

/** The answer becomes what is shown; lists and the matrix are read again. */
export function showAssessment(client: QueryClient, saved: AssessmentView): void {
  client.setQueryData(assessmentQuery(saved.id).queryKey, saved);
  for (const part of ['list', 'standing'] as const) {
    void client.invalidateQueries({ queryKey: [topic, part, saved.personId] });
  }
}
