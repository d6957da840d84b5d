import { peoplePageSchema } from '@rungs/contracts/people.js';
import { parseQuickLog } from '@rungs/domain/quick-log/parse.js';
import type { KnownPerson, Named, QuickLog } from '@rungs/domain/quick-log/quick-log.types.js';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { evidenceSummaryQuery } from '../evidence/index.js';
import { laddersQuery } from '../ladder/index.js';
import { api } from '../shared/api.js';
import { useDates } from '../shared/dates.js';

const none: readonly never[] = [];
const mostMentions = 5;

/** What the line says, read anew with every letter: competencies, the names behind each @, and one's own KPIs. */
export function useUnderstood(line: string, personId: string) {
  const { i18n } = useTranslation();
  const dates = useDates();
  const { data: ladders } = useQuery(laddersQuery);
  const { data: summary } = useQuery({ ...evidenceSummaryQuery(personId), staleTime: 5 * 60_000 });
  const people = useMentioned(line);
  const competencies = useMemo(() => {
    const all = (ladders?.items ?? none).flatMap((ladder) => ladder.competencies);
    return [...new Map(all.map(({ key, name }) => [key, { key, name }])).values()];
  }, [ladders]);
  const known = useMemo<readonly Named[]>(
    () => (summary?.kpis ?? none).filter(({ value }) => value !== '').map(({ value }) => ({ key: value, name: value })),
    [summary],
  );
  const today = dates.today();
  const read = useMemo(
    () => understood(line, { today, competencies, people, kpis: known, locale: i18n.language }),
    [line, today, competencies, people, known, i18n.language],
  );
  return { read, people, competencies };
}

/** A KPI that nobody has named before is understood under the name it is given here. */
function understood(line: string, context: Parameters<typeof parseQuickLog>[1]): QuickLog {
  const read = parseQuickLog(line, context);
  const [, word] = /(?:^|\s)@?kpi:(\S+)/iu.exec(line) ?? [];
  if (read.kpi || word === undefined) return read;
  const name = word.replaceAll(/[-_]+/gu, ' ');
  return parseQuickLog(line, { ...context, kpis: [...context.kpis, { key: word, name }] });
}

/** The people that each word behind an @ may mean; asked once the typing pauses, a few at a time. */
function useMentioned(line: string): readonly KnownPerson[] {
  const settled = useDeferredValue(line);
  const words = useMemo(() => {
    const mentions = [...settled.matchAll(/(?:^|\s)@(?!kpi:)(\p{L}[\p{L}\p{M}'’.-]+)/giu)];
    return [...new Set(mentions.map(([, word = '']) => word))].slice(0, mostMentions);
  }, [settled]);
  const { data } = useQuery({
    queryKey: ['person', 'mentioned', words],
    queryFn: ({ client }) =>
      Promise.all(words.map((word) => client.fetchQuery(mentionedQuery(word)).catch(() => none))),
    enabled: words.length > 0,
    placeholderData: keepPreviousData,
  });
  return useMemo(() => [...new Map((data ?? none).flat().map((person) => [person.id, person])).values()], [data]);
}

const mentionedQuery = (word: string) =>
  queryOptions({
    queryKey: ['person', 'mentioned', word],
    queryFn: async ({ signal }): Promise<readonly KnownPerson[]> => {
      const { items } = await api.get('/people', peoplePageSchema, { signal, query: { query: word, limit: 20 } });
      return items.map(({ id, name }) => ({ id, name }));
    },
    staleTime: 60_000,
    retry: false,
  });
