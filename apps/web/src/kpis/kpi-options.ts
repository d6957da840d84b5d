import { kpiListSchema } from '@rungs/contracts/kpis.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../shared/api.js';
import { kpiKeys } from './kpis.queries.js';

const shown = 20;

/** The KPIs as a field looks through them: spread into a Combobox. Shows some before anything is typed. */
export function useKpiSearch() {
  const [typed, setTyped] = useState('');
  const text = typed.trim() || undefined;
  const { data, isFetching } = useQuery({
    queryKey: [...kpiKeys.all, 'options', text],
    queryFn: ({ signal }) => api.get('/kpis', kpiListSchema, { signal, query: { text, limit: shown } }),
    staleTime: 60_000,
  });
  const options = (data?.items ?? []).map(({ id, name, unit }) => ({ id, label: name, sub: unit || undefined }));
  return { options, onSearch: setTyped, searching: isFetching };
}
