import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Rows } from '../shared/ui/section.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { NotificationRow } from './notification-row.js';
import styles from './notifications.module.css';
import { notificationsQuery, useRead } from './notifications.queries.js';

const filterSchema = z.object({ show: z.enum(['all', 'unread']).default('all') });

export const prefetch: Prefetch<object> = ({ client, search }) =>
  client.ensureInfiniteQueryData(notificationsQuery(readFilters(filterSchema, search).show === 'unread'));

/** What others did that concerns one, the newest first. */
export default function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const { filters, set } = useFilters(filterSchema);
  const list = useSuspenseInfiniteQuery(notificationsQuery(filters.show === 'unread'));
  const read = useRead();
  const items = list.data.pages.flatMap((page) => page.items);
  const unread = list.data.pages[0]?.unread ?? 0;
  const newestId = items[0]?.id ?? null;
  return (
    <>
      <PageHead
        title={t('title')}
        sentence={t('sentence', { count: unread })}
        actions={
          <>
            <ButtonLink to="/settings/notifications">{t('settings')}</ButtonLink>
            {unread > 0 && (
              <Button icon="check" busy={read.isPending} onClick={() => read.mutate({ newestId })}>
                {t('readAll')}
              </Button>
            )}
          </>
        }
      />
      {read.error && <ErrorPanel title={t('notMarked')} error={read.error} />}
      <div className={styles.filter}>
        <SegmentedControl
          name="show"
          label={t('show')}
          labelHidden
          value={filters.show}
          onChange={(show) => set({ show: show === 'all' ? undefined : show })}
          choices={[
            { value: 'all', label: t('all') },
            { value: 'unread', label: t('unreadOnly') },
          ]}
        />
      </div>
      {items.length === 0 ? (
        <Empty>{filters.show === 'unread' ? t('nothingUnread') : t('none')}</Empty>
      ) : (
        <Rows label={t('title')}>
          {items.map((item) => (
            <NotificationRow key={item.id} notification={item} onRead={() => read.mutate({ ids: [item.id] })} />
          ))}
        </Rows>
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
    </>
  );
}
