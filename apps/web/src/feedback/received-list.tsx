import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { FeedbackRow } from './feedback-row.js';
import { type FeedbackFilters, receivedQuery } from './feedback.queries.js';
import { useFeedbackActs } from './use-feedback-acts.js';

/** What somebody received, as far as whoever looks may read it. */
export function ReceivedList({
  personId,
  filters,
  empty,
}: {
  personId: string;
  filters: FeedbackFilters;
  empty: ReactNode;
}) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    receivedQuery(personId, filters),
  );
  const { runs, dialog } = useFeedbackActs();
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows />
      </Loading>
    );
  }
  const feedback = data.pages.flatMap(({ items }) => items);
  return (
    <>
      {feedback.length === 0 && empty}
      <Rows label={t('section.received')}>
        {feedback.map((one) => (
          <FeedbackRow key={one.id} feedback={one} runs={runs} />
        ))}
      </Rows>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
      {dialog}
    </>
  );
}
