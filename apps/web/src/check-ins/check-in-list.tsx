import type { CheckInView } from '@rungs/contracts/check-ins.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Menu } from '../shared/ui/menu.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { Row, Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { useDates } from '../shared/dates.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { checkInKeys, checkInsQuery } from './check-ins.queries.js';

/** One's own check-ins, the latest first. */
export function CheckInList({ personId, onEdit }: { personId: string; onEdit: (checkIn: CheckInView) => void }) {
  const { t } = useTranslation('check-ins');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const deletion = useUndoableDelete(checkInKeys.all);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(checkInsQuery(personId));
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  const checkIns = data.pages.flatMap(({ items }) => items);
  return (
    <>
      {checkIns.length > 0 && (
        <Rows label={t('list')}>
          {checkIns.map((checkIn) => {
            const { id, version, takenOn, load, energy, hoursSlept, note } = checkIn;
            const day = dates.short(takenOn);
            return (
              <Row
                key={id}
                lead={<ExactDate on={takenOn} />}
                sub={note}
                end={
                  <Menu
                    label={t('acts', { day })}
                    items={[
                      { id: 'update', label: t('act.update'), icon: 'edit', run: () => onEdit(checkIn) },
                      {
                        id: 'delete',
                        label: t('act.delete'),
                        icon: 'trash',
                        danger: true,
                        run: () => deletion.mutate({ path: `/check-ins/${id}`, version, words: t('deleted', { day }) }),
                      },
                    ]}
                  />
                }
              >
                {t('row', { load, energy })}
                {hoursSlept !== null && ` · ${t('slept', { hours: hoursSlept })}`}
              </Row>
            );
          })}
        </Rows>
      )}
      {hasNextPage && (
        <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </>
  );
}
