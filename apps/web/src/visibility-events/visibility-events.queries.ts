import type { Audience, Step } from '@rungs/contracts/records.js';
import {
  type CreateVisibilityEventRequest,
  type UpdateVisibilityEventRequest,
  visibilityEventListSchema,
  visibilityEventSchema,
  type VisibilityEventView,
  type VisibilityKind,
} from '@rungs/contracts/visibility-events.js';
import { infiniteQueryOptions, keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events: a change elsewhere makes these be read again. */
export const visibilityEventKeys = { all: ['visibility-event'] as const };

export type VisibilityFilters = Readonly<{
  kind?: VisibilityKind | undefined;
  step?: Step | undefined;
  audience?: Audience | undefined;
  text?: string | undefined;
}>;

export const visibilityEventsQuery = (personId: string, filters: VisibilityFilters = {}) =>
  infiniteQueryOptions({
    queryKey: [...visibilityEventKeys.all, 'list', personId, filters],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people/${personId}/visibility-events`, visibilityEventListSchema, {
        signal,
        query: { ...filters, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const createVisibilityEvent = (
  personId: string,
  request: CreateVisibilityEventRequest,
  context: SaveContext,
): Promise<VisibilityEventView> =>
  api.post(`/people/${personId}/visibility-events`, request, visibilityEventSchema, context);

export const updateVisibilityEvent = (
  id: string,
  request: UpdateVisibilityEventRequest,
  { version }: Pick<SaveContext, 'version'>,
): Promise<VisibilityEventView> => api.patch(`/visibility-events/${id}`, request, visibilityEventSchema, { version });

/** The signals of the journey count what changed here. */
export function useRefreshVisibilityEvents(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: visibilityEventKeys.all }),
      client.invalidateQueries({ queryKey: ['journey'] }),
    ]);
  };
}
