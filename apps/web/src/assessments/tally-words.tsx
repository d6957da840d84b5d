import type { AssessmentHead, Rating } from '@rungs/contracts/assessments.js';
import { ratings } from '@rungs/domain/assessments/assessment.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useRatingWord } from './rating-mark.js';

/** "Exceeds 1 · Meets 5 · Working towards 2": counts side by side, never one score. */
export function useTallyWords(): (tally: AssessmentHead['tally']) => string {
  const { t } = useTranslation('assessments');
  const word = useRatingWord();
  return (tally) =>
    [
      ...ratings
        .toReversed()
        .filter((rating) => tally[rating] > 0)
        .map((rating: Rating) => together(t('tally.rated', { rating: word(rating), count: tally[rating] }))),
      ...(tally.unrated > 0 ? [together(t('tally.unrated', { count: tally.unrated }))] : []),
    ].join(' · ');
}

/** A count stays beside its word where a line ends. */
const together = (words: string): string => words.replaceAll(' ', '\u{a0}');
