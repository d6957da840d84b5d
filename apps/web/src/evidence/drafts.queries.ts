import { evidenceSchema, type EvidenceView } from '@rungs/contracts/evidence.js';
import {
  evidenceDraftListSchema,
  evidenceDraftSchema,
  type EvidenceDraftView,
  mergedEvidenceDraftSchema,
  type MergeEvidenceDraftRequest,
  type UpdateEvidenceDraftRequest,
} from '@rungs/contracts/evidence-drafts.js';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';
import { evidenceKeys } from './evidence.queries.js';

export const draftKeys = { all: ['evidence-draft'] as const };

export const draftsQuery = infiniteQueryOptions({
  queryKey: [...draftKeys.all, 'list'],
  queryFn: ({ signal, pageParam }) =>
    api.get('/evidence-drafts', evidenceDraftListSchema, { signal, query: { cursor: pageParam } }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const updateDraft = (
  id: string,
  request: UpdateEvidenceDraftRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<EvidenceDraftView> => api.patch(`/evidence-drafts/${id}`, request, evidenceDraftSchema, { version });

/** The log and the inbox both show something else afterwards. */
export function useRefreshInbox(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: draftKeys.all });
    await client.invalidateQueries({ queryKey: evidenceKeys.all });
  };
}

type Told<Done, Given> = Readonly<{
  onDone: (done: Done, given: Given) => void;
  onError: (error: unknown) => void;
}>;

/** What is told goes to the hook, not to `mutate`: the draft is gone from the list, and its item with it, before the end. */
export function useConfirmDraft({ onDone, onError }: Told<EvidenceView, EvidenceDraftView>) {
  const refresh = useRefreshInbox();
  return useMutation({
    mutationFn: ({ id, version }: EvidenceDraftView): Promise<EvidenceView> =>
      api.post(`/evidence-drafts/${id}/confirmation`, {}, evidenceSchema, { version }),
    onSuccess: onDone,
    onError,
    onSettled: refresh,
  });
}

type Merge = Readonly<{ draft: EvidenceDraftView; into: MergeEvidenceDraftRequest }>;

export function useMergeDraft({ onDone, onError }: Told<unknown, Merge>) {
  const refresh = useRefreshInbox();
  return useMutation({
    mutationFn: ({ draft, into }: Merge) =>
      api.post(`/evidence-drafts/${draft.id}/merge`, into, mergedEvidenceDraftSchema, { version: draft.version }),
    onSuccess: onDone,
    onError,
    onSettled: refresh,
  });
}
