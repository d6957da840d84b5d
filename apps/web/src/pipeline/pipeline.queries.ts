import { pipelineSchema } from '@rungs/contracts/pipeline.js';
import type { Locale } from '@rungs/contracts/session.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, withQuery } from '../shared/api.js';

/** Figures are released once a day, so nothing live makes them stale. */
export const pipelineQuery = (departmentId: string | undefined) =>
  queryOptions({
    queryKey: ['pipeline', departmentId ?? null],
    queryFn: ({ signal }) => api.get('/pipeline', pipelineSchema, { signal, query: { departmentId } }),
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
  });

/** The same figures as a file, in the reader's language; a plain link, so that the browser saves it as any other. */
export const csvHref = (departmentId: string | undefined, language: Locale): string =>
  withQuery('/api/v1/pipeline/export.csv', { departmentId, language });
