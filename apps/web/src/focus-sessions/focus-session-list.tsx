import { useInfiniteQuery } from '@tanstack/react-query';
import { useDates } from '../shared/dates.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { focusSessionKeys, focusSessionsQuery } from './focus-sessions.queries.js';

/** What was worked lately, and how much in a week. */
export function FocusSessionList({ personId }: { personId: string }) {
  const { t } = useTranslation('focus-sessions');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const deletion = useUndoableDelete(focusSessionKeys.all);
  const query = useInfiniteQuery(focusSessionsQuery(personId));
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  const [first] = data?.pages ?? [];
  if (!data || !first) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  const sessions = data.pages.flatMap(({ items }) => items);
  if (sessions.length === 0) return <Empty>{t('teach')}</Empty>;
  return (
    <>
      <p>{t('week', { minutes: first.minutesThisWeek })}</p>
      <Rows label={t('list')}>
        {sessions.map(({ id, version, startedAt, minutes, intention, planItemTitle, goalTitle }) => (
          <Row
            key={id}
            lead={<RelativeDate on={startedAt} />}
            sub={(intention && (planItemTitle ?? goalTitle)) || undefined}
            end={
              <IconButton
                icon="trash"
                label={t('delete', { when: dates.exact(startedAt) })}
                onClick={() => deletion.mutate({ path: `/focus-sessions/${id}`, version, words: t('deleted') })}
              />
            }
          >
            {t('row', { minutes, what: intention || (planItemTitle ?? goalTitle) || t('untold') })}
          </Row>
        ))}
      </Rows>
      {hasNextPage && (
        <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </>
  );
}
