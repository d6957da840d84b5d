import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Empty } from '../shared/ui/empty.js';
import { firstName } from './first-name.js';

/** What a manager sees before the person has begun: a journey is begun by whoever walks it. */
export function NoJourney({ page }: { page: JourneyPage }) {
  const { t } = useTranslation('journey');
  return <Empty>{t('none', { name: firstName(page.person.name) })}</Empty>;
}
