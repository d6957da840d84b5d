import type { KpiReadingView, KpiView } from '@rungs/contracts/kpis.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { Button } from '../shared/ui/button.js';
import { Menu } from '../shared/ui/menu.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Rows } from '../shared/ui/section.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { useFigures } from './figures.js';
import { kpiKeys, readingsQuery } from './kpis.queries.js';
import styles from './kpis.module.css';

/** Every reading, the latest first: the chart for those who want the numbers. */
export function Readings({ kpi, onEdit }: { kpi: KpiView; onEdit: (reading: KpiReadingView) => void }) {
  const { t } = useTranslation('kpis');
  const shared = useTranslation('shared').t;
  const figure = useFigures();
  const dates = useDates();
  const remove = useUndoableDelete(kpiKeys.all);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(readingsQuery(kpi.id));
  const readings = data?.pages.flatMap(({ items }) => items) ?? [];
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  return (
    <>
      <Rows label={t('readings')}>
        {readings.map((reading) => {
          const day = dates.short(reading.on);
          const runs = {
            update: { icon: 'edit', danger: false, run: () => onEdit(reading) },
            delete: {
              icon: 'trash',
              danger: true,
              run: () =>
                remove.mutate({
                  path: `/kpi-readings/${reading.id}`,
                  version: reading.version,
                  words: t('readingDeleted', { day }),
                }),
            },
          } as const;
          return (
            <li key={reading.id} className={styles.reading}>
              <time dateTime={reading.on}>{day}</time>
              <span>{figure(reading.value, kpi.unit)}</span>
              <span className={styles.note}>{reading.note}</span>
              {reading.abilities.length > 0 && (
                <Menu
                  label={t('readingActs', { day })}
                  items={reading.abilities.map((act) => ({ id: act, label: t(`act.${act}`), ...runs[act] }))}
                />
              )}
            </li>
          );
        })}
      </Rows>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </>
  );
}
