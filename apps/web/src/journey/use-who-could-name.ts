import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';

/** Who could name a manager where there is none: nobody is left wondering whom to ask. */
export function useWhoCouldName({ couldName }: JourneyPage['person']): string {
  const { t, i18n } = useTranslation('journey');
  const { membership } = useViewer();
  if (couldName.length === 0) return t('whoNames.nobody');
  if (couldName.some(({ personId }) => personId === membership.personId)) return t('whoNames.you');
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return t('whoNames.others', { names: list.format(couldName.map(({ name }) => name)) });
}
