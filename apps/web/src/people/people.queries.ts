import {
  type CreateDepartment,
  departmentSchema,
  departmentsSchema,
  type UpdateDepartment,
} from '@rungs/contracts/departments.js';
import { deactivationSchema } from '@rungs/contracts/members.js';
import {
  chainSchema,
  chartPageSchema,
  type CreateLevelChange,
  type CreatePerson,
  levelChangeSchema,
  levelChangesSchema,
  peoplePageSchema,
  type PersonProfile,
  personProfileSchema,
  type UpdatePerson,
} from '@rungs/contracts/people.js';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../shared/api.js';
import type { SaveContext } from '../shared/forms/use-form.js';
import type { PeopleFilters } from './people-filters.js';

/** The first word is the topic of the live events. What is said of a person names their department too. */
const personKeys = { all: ['person'] as const };
const departmentKeys = { all: ['department'] as const };

export const peopleQuery = (filters: PeopleFilters) =>
  infiniteQueryOptions({
    queryKey: [...personKeys.all, 'list', filters],
    queryFn: ({ signal, pageParam }) =>
      api.get('/people', peoplePageSchema, { signal, query: { ...filters, limit: 50, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    meta: { topics: ['department'] },
  });

export const profileQuery = (personId: string) =>
  queryOptions({
    queryKey: [...personKeys.all, 'profile', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}`, personProfileSchema, signal),
    meta: { topics: ['department'] },
  });

export const chainQuery = (personId: string) =>
  queryOptions({
    queryKey: [...personKeys.all, 'chain', personId],
    queryFn: async ({ signal }) => (await api.get(`/people/${personId}/chain`, chainSchema, signal)).items,
  });

/** Those directly below somebody, or (`null`) those at the top. */
export const reportsQuery = (managerId: string | null) =>
  infiniteQueryOptions({
    queryKey: [...personKeys.all, 'reports', managerId],
    queryFn: ({ signal, pageParam }) =>
      api.get(managerId === null ? '/org-chart/roots' : `/people/${managerId}/reports`, chartPageSchema, {
        signal,
        query: { limit: 100, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const levelChangesQuery = (personId: string) =>
  queryOptions({
    queryKey: [...personKeys.all, 'levels', personId],
    queryFn: async ({ signal }) =>
      (await api.get(`/people/${personId}/level-changes`, levelChangesSchema, signal)).items,
  });

export const departmentsQuery = queryOptions({
  queryKey: departmentKeys.all,
  queryFn: ({ signal }) => api.get('/departments', departmentsSchema, signal),
  meta: { topics: ['person'] },
});

type Based = Pick<SaveContext, 'version'>;

export const createPerson = (person: CreatePerson, context: SaveContext) =>
  api.post('/people', person, personProfileSchema, context);
export const updatePerson = (id: string, change: UpdatePerson, { version }: Based) =>
  api.patch(`/people/${id}`, change, personProfileSchema, { version });
export const recordLevel = (personId: string, change: CreateLevelChange, context: SaveContext) =>
  api.post(`/people/${personId}/level-changes`, change, levelChangeSchema, context);
export const createDepartment = (department: CreateDepartment, context: SaveContext) =>
  api.post('/departments', department, departmentSchema, context);
export const updateDepartment = (id: string, change: UpdateDepartment, { version }: Based) =>
  api.patch(`/departments/${id}`, change, departmentSchema, { version });
export const deleteDepartment = (id: string, { version }: Based) =>
  api.del(`/departments/${id}`, z.unknown(), { version });

type Move = Readonly<{
  person: Pick<PersonProfile, 'id' | 'version'>;
  leaves: boolean;
  endedOn: string | null;
  /** The last day that is there already; absent when that may have changed. */
  known?: string | null | undefined;
}>;

/** Out at once, or back. A last day that was entered is kept first: who has left is still in the directory. */
export async function moveOut({ person, leaves, endedOn, known }: Move) {
  const path = `/people/${person.id}/deactivation`;
  const { version } = endedOn === known ? person : await updatePerson(person.id, { endedOn }, person);
  return leaves
    ? api.post(path, undefined, deactivationSchema, { version })
    : api.del(path, deactivationSchema, { version });
}

export function useLeaving() {
  const refresh = useRefreshPeople();
  return useMutation({ mutationFn: moveOut, onSettled: refresh });
}

export function useRefreshPeople(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([personKeys, departmentKeys].map(({ all }) => client.invalidateQueries({ queryKey: all })));
  };
}
