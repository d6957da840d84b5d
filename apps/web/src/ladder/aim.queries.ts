import { journeyPageSchema } from '@rungs/contracts/journeys.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

/** Where somebody stands and where they want to go, read from their journey page. */
export const aimQuery = (personId: string) =>
  queryOptions({
    queryKey: ['journey', 'aim', personId],
    queryFn: async ({ signal }) => {
      const { person, journey } = await api.get(`/people/${personId}/journey`, journeyPageSchema, signal);
      return { levelId: person.level?.id ?? null, target: journey?.targetLevel ?? null };
    },
    meta: { topics: ['person'] },
  });
