import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { KpiRow } from './kpi-row.js';
import { followedQuery } from './kpis.queries.js';

/** The KPIs that a person follows, as part of another page. */
export function KpisPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('kpis');
  const { data, error } = useQuery(followedQuery(personId));
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  return (
    <>
      {data.items.length === 0 ? (
        <Empty>{t('noneFollowed')}</Empty>
      ) : (
        <Rows label={t('title')}>
          {data.items.map((kpi) => (
            <KpiRow key={kpi.id} kpi={kpi} />
          ))}
        </Rows>
      )}
      <p>
        <ButtonLink to="/kpis" small>
          {t('allKpis')}
        </ButtonLink>
      </p>
    </>
  );
}
