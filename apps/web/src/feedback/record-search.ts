import { evidenceListSchema } from '@rungs/contracts/evidence.js';
import type { FeedbackRecordType } from '@rungs/contracts/feedback.js';
import { goalListSchema } from '@rungs/contracts/goals.js';
import { opportunityListSchema } from '@rungs/contracts/opportunities.js';
import { planListSchema, planSchema } from '@rungs/contracts/plans.js';
import { visibilityEventListSchema } from '@rungs/contracts/visibility-events.js';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../shared/api.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Option } from '../shared/ui/combobox.js';
import { optionOf } from './record-option.js';

type Found = Readonly<{ id: string; title: string }>;
/** Of each kind: who wants another one types a word of its title. */
const shown = 5;
const staleTime = 60_000;

const foundQuery = (personId: string, text: string) =>
  queryOptions({
    queryKey: ['feedback', 'records', personId, text],
    queryFn: async ({ signal }) => {
      const [of, query] = [`/people/${personId}`, { text, limit: shown }];
      const [goals, evidence, opportunities, events] = await Promise.all([
        api.get(`${of}/goals`, goalListSchema, { signal, query }),
        api.get(`${of}/evidence`, evidenceListSchema, { signal, query }),
        api.get(`${of}/opportunities`, opportunityListSchema, { signal, query }),
        api.get(`${of}/visibility-events`, visibilityEventListSchema, { signal, query }),
      ]);
      return {
        goal: goals.items,
        evidence: evidence.items,
        opportunity: opportunities.items,
        'visibility-event': events.items,
      } satisfies Partial<Record<FeedbackRecordType, readonly Found[]>>;
    },
    placeholderData: keepPreviousData,
    staleTime,
  });

/** Of the plan of now; they are few, and searched through where they are. */
const itemsQuery = (personId: string) =>
  queryOptions({
    queryKey: ['plan', 'items', personId],
    queryFn: async ({ signal }): Promise<readonly Found[]> => {
      const query = { limit: 10 };
      const { items: plans } = await api.get(`/people/${personId}/plans`, planListSchema, { signal, query });
      const now = plans.find(({ state }) => state !== 'abandoned');
      return now ? (await api.get(`/plans/${now.id}`, planSchema, { signal })).items : [];
    },
    staleTime,
  });

/** Whatever of their own work somebody may ask about, as a field looks through it: spread into a Combobox. */
export function useRecordSearch(personId: string) {
  const { t } = useTranslation('feedback');
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const found = useQuery(foundQuery(personId, text));
  const items = useQuery(itemsQuery(personId));
  const named = (items.data ?? []).filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
  const options = (type: FeedbackRecordType, records: readonly Found[] = []): Option[] =>
    records.slice(0, shown).map(({ id, title }) => ({
      ...optionOf({ recordType: type, recordId: id, title }),
      sub: t(`record.${type}`),
    }));
  return {
    options: [
      ...options('goal', found.data?.goal),
      ...options('evidence', found.data?.evidence),
      ...options('opportunity', found.data?.opportunity),
      ...options('plan-item', named),
      ...options('visibility-event', found.data?.['visibility-event']),
    ],
    onSearch: setTyped,
    searching: found.isFetching || items.isFetching,
  };
}
