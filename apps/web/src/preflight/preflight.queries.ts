import { preflightSchema } from '@rungs/contracts/preflight.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

/** Computed from nearly everything, so nearly everything that is changed is a reason to look again. */
export const preflightQuery = (personId: string) =>
  queryOptions({
    queryKey: ['preflight', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/preflight`, preflightSchema, signal),
    meta: {
      topics: [
        ...['assessment', 'evidence', 'feedback', 'readiness', 'intent', 'journey', 'goal', 'plan', 'observation'],
        ...['pattern', 'key-player', 'encounter', 'kpi', 'opportunity', 'validation', 'visibility-event', 'person'],
      ],
    },
  });
