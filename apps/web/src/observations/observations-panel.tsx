import { useTranslation } from '../shared/i18n/use-translation.js';
import { Empty } from '../shared/ui/empty.js';
import { ObservationList } from './observation-list.js';

/**
 * One's own observations as part of another page. Draw it for the owner only: everybody else is answered as if there
 * were none. Load its words (`observations`) with the page's.
 */
export function ObservationsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('observations');
  return <ObservationList personId={personId} filters={{}} empty={<Empty>{t('teach')}</Empty>} />;
}
