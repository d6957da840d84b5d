import type { JourneyPage } from '@rungs/contracts/journeys.js';
import type { Translate } from '../shared/i18n/words.js';
import { firstName } from './first-name.js';

/** What became of a move: one stands on another step, or waits for the manager's word. */
export function movedWords(
  { journey, proposal, person }: JourneyPage,
  t: Translate<'journey'>,
  shared: Translate<'shared'>,
): string {
  if (proposal) return t('proposed.done', { name: firstName(person.managerName ?? '') });
  const step = journey?.step ?? 1;
  return t('move.moved', { step, name: shared(`step.name.${step}`) });
}
