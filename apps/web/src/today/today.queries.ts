import { energyTrendSchema } from '@rungs/contracts/check-ins.js';
import { goalListSchema } from '@rungs/contracts/goals.js';
import { addDays } from '@rungs/domain/calendar.js';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

const shown = 5;

/** Whether it is time to say how the week was. */
export const energyQuery = (personId: string) =>
  queryOptions({
    queryKey: ['check-in', 'trend', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/check-ins/trend`, energyTrendSchema, signal),
  });

/** Open goals that are due within a week, those that are late included. */
export const dueQuery = (personId: string, today: string) =>
  queryOptions({
    queryKey: ['goal', 'due', personId, today],
    queryFn: ({ signal }) =>
      api.get(`/people/${personId}/goals`, goalListSchema, {
        signal,
        query: { state: 'open', dueBefore: addDays(today, 8), limit: shown },
      }),
  });
