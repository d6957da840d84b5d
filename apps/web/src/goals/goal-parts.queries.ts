import {
  type CreateGoalPartRequest,
  type GoalPartActRequest,
  goalPartSchema,
  type GoalPartView,
  handedPartListSchema,
  type UpdateGoalPartRequest,
} from '@rungs/contracts/goals.js';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import { describeError } from '../shared/errors.js';
import type { SaveContext } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { toast } from '../shared/ui/toast.js';
import { goalKeys } from './goals.queries.js';

const partKeys = { all: ['goal-part'] as const };

/** What others handed to this person; a part is also among its goal's, which are told by their own topic. */
export const handedPartsQuery = (limit: number) =>
  queryOptions({
    queryKey: [...partKeys.all, 'handed', limit],
    queryFn: ({ signal }) => api.get('/goal-parts', handedPartListSchema, { signal, query: { limit } }),
  });

export const createPart = (
  goalId: string,
  request: CreateGoalPartRequest,
  context: SaveContext,
): Promise<GoalPartView> => api.post(`/goals/${goalId}/parts`, request, goalPartSchema, context);

export const updatePart = (
  id: string,
  request: UpdateGoalPartRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<GoalPartView> => api.patch(`/goal-parts/${id}`, request, goalPartSchema, { version });

export function useRefreshParts(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: goalKeys.all }),
      client.invalidateQueries({ queryKey: partKeys.all }),
    ]);
  };
}

/** Acts that need no form, on a goal's page or on Today. What went wrong is told, and what is there read again. */
export function useActOnPart() {
  const shared = useTranslation('shared').t;
  const refresh = useRefreshParts();
  return useMutation({
    mutationFn: ({ part, act }: { part: GoalPartView; act: GoalPartActRequest['act'] }) =>
      api.post(`/goal-parts/${part.id}/acts`, { act }, goalPartSchema, { version: part.version }),
    onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
    onSettled: refresh,
  });
}
