import {
  type CreateGoalRequest,
  type GoalActRequest,
  goalListSchema,
  goalSchema,
  type GoalState,
  type GoalView,
  type UpdateGoalRequest,
} from '@rungs/contracts/goals.js';
import type { Audience, Step } from '@rungs/contracts/records.js';
import { infiniteQueryOptions, keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events: a change elsewhere makes these be read again. */
export const goalKeys = { all: ['goal'] as const };

export type GoalFilters = Readonly<{
  state?: GoalState | undefined;
  step?: Step | undefined;
  audience?: Audience | undefined;
  text?: string | undefined;
  dueBefore?: string | undefined;
}>;

export const goalsQuery = (personId: string, filters: GoalFilters = {}) =>
  infiniteQueryOptions({
    queryKey: [...goalKeys.all, 'list', personId, filters],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/goals`, goalListSchema, { signal, query: { ...filters, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    meta: { topics: ['goal-part'] },
  });

export const createGoal = (personId: string, request: CreateGoalRequest, context: SaveContext): Promise<GoalView> =>
  api.post(`/people/${personId}/goals`, request, goalSchema, context);

export const updateGoal = (
  id: string,
  request: UpdateGoalRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<GoalView> => api.patch(`/goals/${id}`, request, goalSchema, { version });

export function useRefreshGoals(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: goalKeys.all });
}

/** Changes in place, such as progress: no form, so a conflict is told and the present state read. */
export function useChangeGoal() {
  const refresh = useRefreshGoals();
  return useMutation({
    mutationFn: ({ goal, change }: { goal: GoalView; change: UpdateGoalRequest }) => updateGoal(goal.id, change, goal),
    onSettled: refresh,
  });
}

export const actOnGoal = (
  id: string,
  request: GoalActRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<GoalView> => api.post(`/goals/${id}/acts`, request, goalSchema, { version });

export function useActOnGoal() {
  const refresh = useRefreshGoals();
  return useMutation({
    mutationFn: ({ goal, request }: { goal: GoalView; request: GoalActRequest }) => actOnGoal(goal.id, request, goal),
    onSettled: refresh,
  });
}
