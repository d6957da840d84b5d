import {
  type ImportChangeKind,
  importChangesSchema,
  type ImportMapping,
  type ImportProblemCode,
  importProblemsSchema,
  type ImportSeverity,
  peopleImportSchema,
  type PeopleImportView,
} from '@rungs/contracts/people-import.js';
import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../shared/api.js';

const keys = { all: ['people_import'] as const };
const pollMs = 700;

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.all, id],
    queryFn: ({ signal }) => api.get(`/people-imports/${id}`, peopleImportSchema, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'applying' ? pollMs : false),
  });

/** Of one dry run: another version of the import is another list. */
export const changesQuery = ({ id, version }: PeopleImportView, kind: ImportChangeKind | undefined) =>
  infiniteQueryOptions({
    queryKey: [...keys.all, id, 'changes', version, kind],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people-imports/${id}/changes`, importChangesSchema, {
        signal,
        query: { kind, limit: 50, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export type ProblemFilter = Readonly<{
  severity?: ImportSeverity | undefined;
  code?: ImportProblemCode | undefined;
}>;

export const problemsQuery = ({ id, version }: PeopleImportView, filter: ProblemFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.all, id, 'problems', version, filter],
    queryFn: ({ signal, pageParam }) =>
      api.get(`/people-imports/${id}/problems`, importProblemsSchema, {
        signal,
        query: { ...filter, limit: 50, cursor: pageParam },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

export const uploadFile = (file: File): Promise<PeopleImportView> =>
  api.post('/people-imports', formOf(file), peopleImportSchema);

/** The dry run. Where cells of a newly chosen column are missing, the file goes along once more, if it is still here. */
export async function planWith(
  { id, version }: PeopleImportView,
  mapping: ImportMapping,
  file: File | null,
): Promise<PeopleImportView> {
  const mapped = await api.put(`/people-imports/${id}/mapping`, { mapping }, peopleImportSchema, { version });
  return mapped.state === 'needs_file' && file ? supplyFile(mapped, file) : mapped;
}

export const supplyFile = ({ id, version }: PeopleImportView, file: File): Promise<PeopleImportView> =>
  api.put(`/people-imports/${id}/file`, formOf(file), peopleImportSchema, { version });

const keepImport = (client: QueryClient, found: PeopleImportView): void => {
  client.setQueryData(importQuery(found.id).queryKey, found);
};

/** An act on an import: its answer is what the screen shows next. */
export function useImportAct<Given>(act: (given: Given) => Promise<PeopleImportView>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: (found) => keepImport(client, found) });
}

export function useApply({ id, version }: PeopleImportView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`/people-imports/${id}/application`, undefined, peopleImportSchema, { version }),
    onSuccess: (found) => {
      keepImport(client, found);
      for (const topic of ['person', 'department']) void client.invalidateQueries({ queryKey: [topic] });
    },
  });
}

export function useDiscard({ id, version }: PeopleImportView) {
  return useMutation({ mutationFn: () => api.del(`/people-imports/${id}`, z.unknown(), { version }) });
}
