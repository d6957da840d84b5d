import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { shortly } from './observation-values.js';
import { observationsQuery } from './observations.queries.js';

const shown = 20;
const pauseMs = 150;

/** One's observations as a field looks through them: the latest ones, and once somebody types, those that match. */
export function useObservationSearch(personId: string) {
  const { t } = useTranslation('observations');
  const dates = useDates();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, isFetching } = useInfiniteQuery(observationsQuery(personId, asked ? { text: asked } : {}, shown));
  const [first] = data?.pages ?? [];
  return {
    options: (first?.items ?? []).map(({ id, text, kind, observedOn }) => ({
      id,
      label: shortly(text),
      sub: `${t(`kind.${kind}`)}, ${dates.short(observedOn)}`,
    })),
    onSearch: setTyped,
    searching: isFetching || typed.trim() !== asked,
  };
}
