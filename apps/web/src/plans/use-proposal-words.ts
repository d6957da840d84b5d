import { paceOf } from '@rungs/domain/plans/item-from-opportunity.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useItemWords } from './use-item-words.js';

/** What an opportunity would be as an item: "4 hours a week for 6 weeks". */
export function useProposalWords() {
  const { t } = useTranslation('plans');
  const items = useItemWords();
  return {
    pace: (effort: number): string => {
      const { hoursPerWeek, weeks } = paceOf(effort);
      return t('shortlist.pace', { effort: items.effort(hoursPerWeek), count: weeks });
    },
  };
}
