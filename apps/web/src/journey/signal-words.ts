import type { SignalView } from '@rungs/contracts/journeys.js';
import { signalDefinitions } from '@rungs/domain/framework/signal-definitions.js';
import type { Translate } from '../shared/i18n/words.js';

/** "2 of 3", "4, at most 3", "yes": a value beside its threshold, the way one would say it. */
export function valueWords({ key, value, threshold, met }: SignalView, t: Translate<'journey'>): string {
  const definition = signalDefinitions.find((one) => one.key === key);
  if (definition?.fact === 'intentAcknowledged' || definition?.fact === 'targetDateChosen') {
    return t(value >= threshold ? 'signals.yes' : 'signals.no');
  }
  // Within the limit and still open: there is nothing yet that the limit could be about.
  if (definition?.direction === 'at_most' && !met && value <= threshold) return t('signals.no');
  return definition?.direction === 'at_most'
    ? t('signals.atMost', { value, threshold })
    : t('signals.of', { value, threshold });
}
