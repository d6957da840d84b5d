import {
  type CreateEncounterRequest,
  type CreateHabitRequest,
  type CreateKeyPlayerRequest,
  encounterListSchema,
  encounterSchema,
  type EncounterView,
  habitSchema,
  type HabitState,
  type HabitView,
  keyPlayerListSchema,
  type KeyPlayerRelation,
  keyPlayerSchema,
  type KeyPlayerView,
  type UpdateEncounterRequest,
  type UpdateHabitRequest,
  type UpdateKeyPlayerRequest,
} from '@rungs/contracts/key-players.js';
import type { Step } from '@rungs/contracts/records.js';
import { infiniteQueryOptions, keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events; encounters and habits change what is said of their key player. */
export const keyPlayerKeys = { all: ['key-player'] as const };
const meta = { topics: ['encounter', 'habit'] };

export type KeyPlayerFilters = Readonly<{
  step?: Step | undefined;
  relation?: KeyPlayerRelation | undefined;
  habitState?: HabitState | undefined;
  touchpointBefore?: string | undefined;
  text?: string | undefined;
}>;

export const keyPlayersQuery = (personId: string, filters: KeyPlayerFilters = {}, limit = 25) =>
  infiniteQueryOptions({
    queryKey: [...keyPlayerKeys.all, 'list', personId, filters, limit],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/key-players`, keyPlayerListSchema, {
        signal,
        query: { ...filters, limit, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    meta,
  });

export const encountersQuery = (keyPlayerId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyPlayerKeys.all, 'encounters', keyPlayerId],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/key-players/${keyPlayerId}/encounters`, encounterListSchema, {
        signal,
        query: { cursor: pageParam, limit: 10 },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta,
  });

type Based = Pick<SaveContext, 'version'>;

export const createKeyPlayer = (
  personId: string,
  request: CreateKeyPlayerRequest,
  context: SaveContext,
): Promise<KeyPlayerView> => api.post(`/people/${personId}/key-players`, request, keyPlayerSchema, context);

export const updateKeyPlayer = (
  id: string,
  request: UpdateKeyPlayerRequest,
  { version }: Based,
): Promise<KeyPlayerView> => api.patch(`/key-players/${id}`, request, keyPlayerSchema, { version });

export const createEncounter = (
  keyPlayerId: string,
  request: CreateEncounterRequest,
  context: SaveContext,
): Promise<EncounterView> => api.post(`/key-players/${keyPlayerId}/encounters`, request, encounterSchema, context);

export const updateEncounter = (
  id: string,
  request: UpdateEncounterRequest,
  { version }: Based,
): Promise<EncounterView> => api.patch(`/encounters/${id}`, request, encounterSchema, { version });

export function useRefreshKeyPlayers(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keyPlayerKeys.all });
}

export const createHabit = (
  keyPlayerId: string,
  request: CreateHabitRequest,
  context: SaveContext,
): Promise<HabitView> => api.post(`/key-players/${keyPlayerId}/habits`, request, habitSchema, context);

export const updateHabit = (id: string, request: UpdateHabitRequest, { version }: Based): Promise<HabitView> =>
  api.patch(`/habits/${id}`, request, habitSchema, { version });

/** A habit moves from considering to adopted without a form. */
export function useChangeHabit() {
  const refresh = useRefreshKeyPlayers();
  return useMutation({
    mutationFn: ({ habit, state }: { habit: HabitView; state: HabitState }) => updateHabit(habit.id, { state }, habit),
    onSettled: refresh,
  });
}
