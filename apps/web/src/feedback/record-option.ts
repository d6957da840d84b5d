import { type FeedbackRecord, type FeedbackRecordLink, feedbackRecordTypeSchema } from '@rungs/contracts/feedback.js';
import type { Option } from '../shared/ui/combobox.js';

/** All kinds stand in one list, so the option carries which of them it is. */
export const optionOf = ({ recordType, recordId, title }: Omit<FeedbackRecord, 'shown'>): Option => ({
  id: `${recordType}:${recordId}`,
  label: title ?? '…',
});

export function linkOf(option: Option | null, isShown: boolean): FeedbackRecordLink {
  const [type, recordId] = option?.id.split(':') ?? [];
  const recordType = feedbackRecordTypeSchema.safeParse(type).data;
  return recordType && recordId ? { recordType, recordId, shown: isShown } : null;
}
