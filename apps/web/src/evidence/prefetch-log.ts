import type { QueryClient } from '@tanstack/react-query';
import { readFilters } from '../shared/hooks/use-filters.js';
import { evidenceListQuery, evidenceSummaryQuery } from './evidence.queries.js';
import { filtersOf, logAddressSchema } from './log-address.js';

/** What a log shows first, asked for while its code is still on the way. */
export function prefetchLog(client: QueryClient, personId: string, search: Record<string, unknown>): Promise<unknown> {
  const filters = filtersOf(readFilters(logAddressSchema, search));
  return Promise.all([
    client.ensureInfiniteQueryData(evidenceListQuery(personId, filters)),
    client.ensureQueryData(evidenceSummaryQuery(personId, filters)),
  ]);
}
