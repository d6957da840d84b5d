import { evidenceListSchema } from '@rungs/contracts/evidence.js';
import {
  type FeedbackRecord,
  type FeedbackRecordLink,
  type FeedbackRecordType,
  feedbackRecordTypeSchema,
} from '@rungs/contracts/feedback.js';
import { goalListSchema } from '@rungs/contracts/goals.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../shared/api.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Option } from '../shared/ui/combobox.js';

const shown = 6;

/** Goals and evidence stand in one list, so the option carries which of them it is. */
export const optionOf = ({ recordType, recordId, title }: FeedbackRecord): Option => ({
  id: `${recordType}:${recordId}`,
  label: title ?? '…',
});

export function linkOf(option: Option | null, isShown: boolean): FeedbackRecordLink {
  const [type, recordId] = option?.id.split(':') ?? [];
  const recordType = feedbackRecordTypeSchema.safeParse(type).data;
  return recordType && recordId ? { recordType, recordId, shown: isShown } : null;
}

/** One's own goals and evidence as a field looks through them: spread into a Combobox. */
export function useRecordSearch(personId: string) {
  const { t } = useTranslation('feedback');
  const [text, setText] = useState('');
  const query = { text: text.trim(), limit: shown };
  const { data, isFetching } = useQuery({
    queryKey: ['feedback', 'records', personId, query],
    queryFn: async ({ signal }) => {
      const [goals, evidence] = await Promise.all([
        api.get(`/people/${personId}/goals`, goalListSchema, { signal, query }),
        api.get(`/people/${personId}/evidence`, evidenceListSchema, { signal, query }),
      ]);
      const option =
        (type: FeedbackRecordType) =>
        ({ id, title }: { id: string; title: string }): Option => ({
          ...optionOf({ recordType: type, recordId: id, title, shown: false }),
          sub: t(`record.${type}`),
        });
      return [...goals.items.map(option('goal')), ...evidence.items.map(option('evidence'))];
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return { options: data ?? [], onSearch: setText, searching: isFetching };
}
