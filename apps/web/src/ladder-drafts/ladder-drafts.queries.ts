import {
  type CreateLadderDraft,
  type LadderAct,
  ladderCatalogSchema,
  ladderDraftSchema,
  type LadderDraftView,
  ladderHistorySchema,
} from '@rungs/contracts/ladder-drafts.js';
import { ladderSchema } from '@rungs/contracts/ladders.js';
import type { LadderContent } from '@rungs/domain/ladder/ladder.types.js';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../shared/api.js';

/** The first word is the topic of the live events: what another one writes is here within a second. */
const topic = 'ladder-draft';

export const catalogQuery = queryOptions({
  queryKey: [topic, 'catalog'],
  queryFn: ({ signal }) => api.get('/ladder-catalog', ladderCatalogSchema, signal),
  meta: { topics: ['ladder'] },
});

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: [topic, 'one', id],
    queryFn: ({ signal }) => api.get(`/ladder-drafts/${id}`, ladderDraftSchema, signal),
  });

export const createDraft = (wish: CreateLadderDraft, idempotencyKey?: string): Promise<LadderDraftView> =>
  api.post('/ladder-drafts', wish, ladderDraftSchema, { idempotencyKey });

export const saveDraft = (id: string, version: number, content: LadderContent): Promise<LadderDraftView> =>
  api.put(`/ladder-drafts/${id}`, content, ladderDraftSchema, { version });

export const publishDraft = (id: string, changelog: string, version: number | undefined, idempotencyKey: string) =>
  api.post(`/ladder-drafts/${id}/publication`, { changelog }, ladderSchema, { version, idempotencyKey });

export const discardDraft = ({ id, version }: Pick<LadderDraftView, 'id' | 'version'>) =>
  api.del(`/ladder-drafts/${id}`, z.unknown(), { version });

/** What is offered, and what people are measured by, may be others from now on. */
export function useRefreshLadders() {
  const client = useQueryClient();
  return () => Promise.all([topic, 'ladder'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

export function useCreateDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: CreateLadderDraft) => createDraft(wish),
    onSuccess: (draft) => client.setQueryData(draftQuery(draft.id).queryKey, draft),
  });
}

export function useActOnLadder() {
  const refresh = useRefreshLadders();
  return useMutation({
    mutationFn: ({ id, act }: { id: string; act: LadderAct }) =>
      api.post(`/ladders/${id}/acts`, { act }, ladderHistorySchema),
    onSettled: refresh,
  });
}
