import type { AssessmentHead } from '@rungs/contracts/assessments.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { useViewer } from '../shared/session.js';

/** "Yours on IC5, 3 Nov": how an assessment is called in a list of them. */
export function useHeadWords(): (head: AssessmentHead) => string {
  const { t } = useTranslation('assessments');
  const dates = useDates();
  const { membership } = useViewer();
  return ({ author, level, publishedAt, createdAt }) =>
    t(author.personId === membership.personId ? 'head.yours' : 'head.theirs', {
      name: author.name,
      code: level.code,
      date: dates.short(publishedAt ?? createdAt),
    });
}
