import type { EvidenceView } from '@rungs/contracts/evidence.js';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { useDates } from '../shared/dates.js';
import { useFilters } from '../shared/hooks/use-filters.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { loadPart } from '../shared/ui/load-part.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Density } from './density.js';
import { evidenceListQuery, evidenceSummaryQuery } from './evidence.queries.js';
import { Facets } from './facets.js';
import { findingOf, monthsOf } from './finding.js';
import { countFilters, filtersOf, logAddressSchema } from './log-address.js';
import { LogLoading } from './log-loading.js';
import styles from './log.module.css';
import { LogSentence } from './log-sentence.js';
import { Timeline } from './timeline.js';

/** The form of an entry comes when one is opened: a log is read far more often. */
const EntryPanel = lazy(async () => ({ default: (await loadPart(() => import('./entry-panel.js'))).EntryPanel }));

type Props = {
  personId: string;
  /** Whose it is, where it is somebody else's. */
  name?: string;
  kicker?: ReactNode;
  actions?: (mayLog: boolean) => ReactNode;
  /** What stands above the timeline. */
  before?: (entries: readonly EvidenceView[], open: (entry: EvidenceView) => void) => ReactNode;
  /** What there is to read, and to do, while nothing is logged. */
  empty: ReactNode;
};

/** A log as its reader may read it, narrowed as the address says, with one entry open. */
export function Log({ personId, name, kicker, actions, before, empty }: Props) {
  const { t } = useTranslation('evidence');
  const shared = useTranslation('shared').t;
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
  const { entry: openId } = address;
  // There is nothing to narrow before the first entry.
  const narrows = summary.total > 0 || countFilters(address) > 0;
  const open = ({ id }: EvidenceView): void => set({ entry: id });
  return (
    <>
      <PageHead
        title={name ? t('theirs.title', { name }) : t('title')}
        kicker={kicker}
        sentence={<LogSentence finding={finding} summary={summary} months={months} name={name} />}
        actions={actions?.(list.data.pages[0]?.abilities.includes('create') ?? false)}
      >
        {name && summary.total > 0 && t('theirs.note', { name })}
      </PageHead>
      {summary.total > 0 && <Density months={months} finding={finding} inLevel={summary.inLevel} />}
      <div className={styles.page} data-open={openId !== undefined || undefined} data-bare={!narrows || undefined}>
        {narrows && <Facets address={address} summary={summary} set={set} clear={clear} />}
        <div className={styles.timeline}>
          {before?.(entries, open)}
          {entries.length === 0 &&
            (countFilters(address) > 0 ? (
              <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>
                {shared('filter.nothing')}
              </Empty>
            ) : (
              empty
            ))}
          <Timeline entries={entries} months={summary.months} openId={openId} onOpen={open} />
          {list.hasNextPage && (
            <p className={styles.more}>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {shared('loadMore')}
              </Button>
            </p>
          )}
        </div>
        {openId && (
          <Suspense fallback={null}>
            <EntryPanel
              key={openId}
              id={openId}
              known={entries.find(({ id }) => id === openId)}
              onClose={() => set({ entry: undefined })}
            />
          </Suspense>
        )}
      </div>
    </>
  );
}
