import { useTranslation } from '../shared/i18n/use-translation.js';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { ObservationFilters, observationFiltersSchema } from './observation-filters.js';
import { ObservationList } from './observation-list.js';
import { observationsQuery, patternsQuery } from './observations.queries.js';

export const prefetch: Prefetch<object> = ({ client, viewer, search }) => {
  if (!viewer) return undefined;
  const { personId } = viewer.membership;
  void client.prefetchInfiniteQuery(patternsQuery(personId));
  return client.ensureInfiniteQueryData(observationsQuery(personId, readFilters(observationFiltersSchema, search)));
};

export default function ObservationsPage() {
  const { t } = useTranslation('observations');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const { filters, set, clear } = useFilters(observationFiltersSchema);
  const narrowed = Object.keys(filters).length > 0;
  return (
    <ObservationList
      personId={membership.personId}
      filters={filters}
      head={(counts) => (
        <PageHead title={t('title')} sentence={t('sentence', counts)}>
          {t('under')}
        </PageHead>
      )}
      narrow={<ObservationFilters filters={filters} set={set} />}
      empty={
        narrowed ? (
          <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>{shared('filter.nothing')}</Empty>
        ) : (
          <Empty goal={{ required: 8, step: 1 }}>{t('teach')}</Empty>
        )
      }
    />
  );
}
