import { peoplePageSchema } from '@rungs/contracts/people.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../shared/api.js';

const shown = 6;

/** People whose name, title or e-mail has words that begin with these. */
export const peopleSearch = (query: string) =>
  queryOptions({
    queryKey: ['person', 'search', query],
    queryFn: ({ signal }) => api.get('/people', peoplePageSchema, { signal, query: { query, limit: shown } }),
    enabled: query.trim().length > 1,
    placeholderData: keepPreviousData,
  });
