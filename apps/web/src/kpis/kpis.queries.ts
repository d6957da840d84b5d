import { departmentsSchema } from '@rungs/contracts/departments.js';
import {
  type CreateKpiReadingRequest,
  type CreateKpiRequest,
  followedKpisSchema,
  type KpiActRequest,
  kpiListSchema,
  kpiReadingListSchema,
  kpiReadingSchema,
  kpiSchema,
  type KpiScope,
  kpiSeriesSchema,
  readingsImportSchema,
  type UpdateKpiReadingRequest,
  type UpdateKpiRequest,
} from '@rungs/contracts/kpis.js';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';

/** The first word is the topic of the live events: a change elsewhere makes these be read again. */
export const kpiKeys = { all: ['kpi'] as const };

export type KpiFilters = Readonly<{
  scope?: KpiScope | undefined;
  followed?: boolean | undefined;
  retired?: boolean | undefined;
  text?: string | undefined;
}>;

export const kpisQuery = (filters: KpiFilters = {}) =>
  infiniteQueryOptions({
    queryKey: [...kpiKeys.all, 'list', filters],
    queryFn: ({ signal, pageParam }) =>
      api.get('/kpis', kpiListSchema, { signal, query: { ...filters, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const kpiQuery = (id: string) =>
  queryOptions({
    queryKey: [...kpiKeys.all, 'one', id],
    queryFn: ({ signal }) => api.get(`/kpis/${id}`, kpiSchema, signal),
  });

export const seriesQuery = (id: string) =>
  queryOptions({
    queryKey: [...kpiKeys.all, 'series', id],
    queryFn: ({ signal }) => api.get(`/kpis/${id}/series`, kpiSeriesSchema, signal),
  });

export const readingsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...kpiKeys.all, 'readings', id],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/kpis/${id}/readings`, kpiReadingListSchema, { signal, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const followedQuery = (personId: string) =>
  queryOptions({
    queryKey: [...kpiKeys.all, 'followed', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}/kpis`, followedKpisSchema, signal),
  });

export const departmentsQuery = queryOptions({
  queryKey: ['department', 'of-kpis'],
  queryFn: ({ signal }) => api.get('/departments', departmentsSchema, signal),
});

type Based = Pick<SaveContext, 'version'>;

export const createKpi = (wish: CreateKpiRequest, { idempotencyKey }: SaveContext) =>
  api.post('/kpis', wish, kpiSchema, { idempotencyKey });
export const updateKpi = (id: string, wish: UpdateKpiRequest, { version }: Based) =>
  api.patch(`/kpis/${id}`, wish, kpiSchema, { version });
export const addReading = (kpiId: string, wish: CreateKpiReadingRequest, { idempotencyKey }: SaveContext) =>
  api.post(`/kpis/${kpiId}/readings`, wish, kpiReadingSchema, { idempotencyKey });
export const updateReading = (id: string, wish: UpdateKpiReadingRequest, { version }: Based) =>
  api.patch(`/kpi-readings/${id}`, wish, kpiReadingSchema, { version });

export function useRefreshKpis(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: kpiKeys.all });
}

export function useActOnKpi() {
  const refresh = useRefreshKpis();
  return useMutation({
    mutationFn: ({ id, version, act }: { id: string; version: number } & KpiActRequest) =>
      api.post(`/kpis/${id}/acts`, { act }, kpiSchema, { version }),
    onSettled: refresh,
  });
}

export function useFollowKpi() {
  const refresh = useRefreshKpis();
  return useMutation({
    mutationFn: ({ id, follows }: { id: string; follows: boolean }) =>
      api.post(`/kpis/${id}/following`, { follows }, kpiSchema),
    onSettled: refresh,
  });
}

export function useImportReadings(kpiId: string) {
  const refresh = useRefreshKpis();
  return useMutation({
    mutationFn: (wish: { csv: string; apply: boolean }) =>
      api.post(`/kpis/${kpiId}/reading-imports`, wish, readingsImportSchema),
    onSuccess: ({ applied }) => (applied ? refresh() : undefined),
  });
}
