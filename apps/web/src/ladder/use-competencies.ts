import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { laddersQuery } from './ladders.queries.js';
import type { Option } from '../shared/ui/combobox.js';

/** The competencies of every published ladder, each once, and their names by key. */
export function useCompetencies(): { options: readonly Option[]; nameOf: (key: string) => string } {
  const { data } = useQuery(laddersQuery);
  return useMemo(() => {
    const names = new Map(
      (data?.items ?? []).flatMap(({ competencies }) => competencies.map(({ key, name }) => [key, name])),
    );
    return {
      options: [...names].map(([id, label]) => ({ id, label })),
      // A competency of an older version keeps its key for a name.
      nameOf: (key) => names.get(key) ?? key,
    };
  }, [data]);
}
