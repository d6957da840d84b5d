import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { askForQuickLog } from '../shared/quick-log.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Density } from './density.js';
import { DraftsInbox } from './drafts-inbox.js';
import { draftsQuery } from './drafts.queries.js';
import { EntryPanel } from './entry-panel.js';
import { evidenceListQuery, evidenceSummaryQuery } from './evidence.queries.js';
import { Facets } from './facets.js';
import { findingOf, monthsOf } from './finding.js';
import { countFilters, filtersOf, logAddressSchema } from './log-address.js';
import { LogLoading } from './log-loading.js';
import styles from './log-page.module.css';
import { LogSentence } from './log-sentence.js';
import { Timeline } from './timeline.js';

export const prefetch: Prefetch<object> = ({ client, viewer, search }) => {
  if (!viewer) return undefined;
  const { personId } = viewer.membership;
  const filters = filtersOf(readFilters(logAddressSchema, search));
  return Promise.all([
    client.ensureInfiniteQueryData(evidenceListQuery(personId, filters)),
    client.ensureQueryData(evidenceSummaryQuery(personId, filters)),
    client.ensureInfiniteQueryData(draftsQuery),
  ]);
};

export { LogLoading as Loading };

/** What have I done, and is it spread over time? */
export default function LogPage() {
  const { t } = useTranslation('evidence');
  const shared = useTranslation('shared').t;
  const { personId } = useViewer().membership;
  const dates = useDates();
  const { filters: address, set, clear } = useFilters(logAddressSchema);
  const filters = useMemo(() => filtersOf(address), [address]);
  const list = useInfiniteQuery(evidenceListQuery(personId, filters));
  const { data: summary, error } = useQuery(evidenceSummaryQuery(personId, filters));
  // While other filters are read, what was found before stays.
  if (!list.data || !summary) {
    const failed = list.error ?? error;
    return failed ? <ErrorPanel title={t('notRead')} error={failed} /> : <LogLoading />;
  }
  const entries = list.data.pages.flatMap(({ items }) => items);
  const months = monthsOf(summary, dates.today());
  const finding = findingOf(months);
  const mayLog = list.data.pages[0]?.abilities.includes('create') ?? false;
  const { entry: openId } = address;
  const logIt = mayLog && (
    <Button look="primary" shortcut="L" onClick={askForQuickLog}>
      {t('log')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('title')}
        sentence={<LogSentence finding={finding} summary={summary} months={months} />}
        actions={logIt}
      />
      {summary.total > 0 && <Density months={months} finding={finding} inLevel={summary.inLevel} />}
      <div className={styles.page} data-open={openId !== undefined || undefined}>
        <Facets address={address} summary={summary} set={set} clear={clear} />
        <div className={styles.timeline}>
          <DraftsInbox personId={personId} entries={entries} onConfirmed={({ id }) => set({ entry: id })} />
          {entries.length === 0 &&
            (countFilters(address) > 0 ? (
              <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>
                {shared('filter.nothing')}
              </Empty>
            ) : (
              <Empty goal={{ required: 8, step: 3 }} action={<Button onClick={askForQuickLog}>{t('logFirst')}</Button>}>
                {t('teach')}
              </Empty>
            ))}
          <Timeline entries={entries} months={summary.months} openId={openId} onOpen={({ id }) => set({ entry: id })} />
          {list.hasNextPage && (
            <p className={styles.more}>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {shared('loadMore')}
              </Button>
            </p>
          )}
        </div>
        {openId && (
          <EntryPanel
            key={openId}
            id={openId}
            known={entries.find(({ id }) => id === openId)}
            onClose={() => set({ entry: undefined })}
          />
        )}
      </div>
    </>
  );
}
