import {
  type AskForHelpRequest,
  type HelpActRequest,
  type HelpAudience,
  helpRequestListSchema,
  helpRequestSchema,
  type HelpRequestView,
} from '@rungs/contracts/help-requests.js';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import { describeError } from '../shared/errors.js';
import type { SaveContext } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { toast } from '../shared/ui/toast.js';

/** The first word is the topic of the live events: an answer is on the asker's screen as soon as it was given. */
const helpKeys = { all: ['help-request'] as const };

/** `by` a person: all of it to themselves, to their manager what they opened. Without one: asked of the viewer. */
export type HelpFilters = Readonly<{ by?: string; state?: 'pending' }>;

export const helpQuery = ({ by, state }: HelpFilters) =>
  infiniteQueryOptions({
    queryKey: [...helpKeys.all, 'list', { by, state }],
    queryFn: ({ signal, pageParam }) =>
      api.get(by ? `/people/${by}/help-requests` : '/help-requests', helpRequestListSchema, {
        signal,
        query: { state, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // What is asked about is shown as it stands.
    meta: { topics: ['goal', 'plan'] },
  });

export const askForHelp = (personId: string, wish: AskForHelpRequest, { idempotencyKey }: SaveContext) =>
  api.post(`/people/${personId}/help-requests`, wish, helpRequestSchema, { idempotencyKey });

type Acting = Pick<SaveContext, 'version' | 'idempotencyKey'>;

export const actOnHelp = (id: string, wish: HelpActRequest, { version, idempotencyKey }: Acting) =>
  api.post(`/help-requests/${id}/acts`, wish, helpRequestSchema, { version, idempotencyKey });

/** Parts that were taken over stand with the goal or the plan, which are read anew as well. */
export function useRefreshHelp(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const changed = [helpKeys.all, ['goal'], ['goal-part'], ['plan']];
    await Promise.all(changed.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

/** Acts that need no form. What went wrong is told, and what is there read again. */
export function useHelpActs() {
  const shared = useTranslation('shared').t;
  const refresh = useRefreshHelp();
  const told = {
    onError: (error: unknown) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
    onSettled: refresh,
  };
  const withdraw = useMutation({
    mutationFn: ({ id, version }: HelpRequestView) =>
      api.post(`/help-requests/${id}/acts`, { act: 'withdraw' }, helpRequestSchema, { version }),
    ...told,
  });
  const open = useMutation({
    mutationFn: ({ request: { id, version }, audience }: { request: HelpRequestView; audience: HelpAudience }) =>
      api.patch(`/help-requests/${id}`, { audience }, helpRequestSchema, { version }),
    ...told,
  });
  return { withdraw, open };
}
