import type { Rating } from '@rungs/contracts/assessments.js';
import { ratingNames } from '@rungs/domain/assessments/assessment.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { IconName } from '../shared/ui/icon.js';
import { Tag } from '../shared/ui/tag.js';

const shapes: Readonly<Record<Rating, IconName>> = { working_towards: 'clock', meets: 'check', exceeds: 'up' };

/** How a rating reads, in a word with a shape; `null` says that nothing was said. */
export function RatingMark({ rating }: { rating: Rating | null }) {
  const { t } = useTranslation('assessments');
  const word = useRatingWord();
  if (rating === null) return <Tag look="line">{t('unrated')}</Tag>;
  return (
    <Tag look={rating === 'working_towards' ? 'plain' : 'accent'} icon={shapes[rating]}>
      {word(rating)}
    </Tag>
  );
}

export function useRatingWord(): (rating: Rating) => string {
  // Words that are there on every page: one that only asks for a rating's name need not wait for ours.
  const { i18n } = useTranslation('shared');
  return (rating) => ratingNames[rating][i18n.language];
}
