import { peoplePageSchema } from '@rungs/contracts/people.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../api.js';
import type { Option } from '../ui/combobox.js';

const shown = 8;
const pauseMs = 150;

/**
 * The directory as a field looks through it: spread into a Combobox or a MultiCombobox. Asks the server once somebody
 * pauses. `without` are people who make no sense there, such as oneself.
 */
export function usePersonSearch(without: readonly string[] = []) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, isFetching } = useQuery({
    queryKey: ['person', 'options', asked],
    queryFn: ({ signal }) => api.get('/people', peoplePageSchema, { signal, query: { query: asked, limit: shown } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const found: readonly Option[] =
    typed.trim() === '' || !data
      ? []
      : data.items.map(({ id, name, title, department }) => ({
          id,
          label: name,
          sub: [title, department?.name].filter(Boolean).join(', ') || undefined,
        }));
  return {
    options: found.filter(({ id }) => !without.includes(id)),
    onSearch: setTyped,
    searching: isFetching || typed.trim() !== asked,
  };
}
