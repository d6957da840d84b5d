import type { SignalView } from '@rungs/contracts/journeys.js';
import type { Translate } from '../shared/i18n/words.js';

/** "2 of 3", "4, at most 3", "yes": a value beside its threshold, the way one would say it. */
export function valueWords({ measure, direction, value, threshold, met }: SignalView, t: Translate<'journey'>): string {
  if (measure === 'yes_or_no') return t(value >= threshold ? 'signals.yes' : 'signals.no');
  if (direction === 'at_least') return t('signals.of', { value, threshold });
  // Within the limit and still open: there is nothing yet that the limit could be about.
  return !met && value <= threshold ? t('signals.no') : t('signals.atMost', { value, threshold });
}
