import type { HelpRequestView } from '@rungs/contracts/help-requests.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { HelpRow } from './help-row.js';
import { type HelpFilters, helpQuery } from './help-requests.queries.js';
import { AnswerHelpDrawer, TakeOverDrawer } from './late-overlays.js';

type Props = { filters: HelpFilters; empty: ReactNode; label: string };

/** Requests of one direction, with the drawers in which one answers, or takes an answer over. */
export function HelpList({ filters, empty, label }: Props) {
  const { t } = useTranslation('help-requests');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(helpQuery(filters));
  const answering = useOpened<HelpRequestView>();
  const taking = useOpened<HelpRequestView>();
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={label}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  const requests = data.pages.flatMap(({ items }) => items);
  return (
    <>
      {requests.length === 0 ? (
        empty
      ) : (
        <Rows label={label}>
          {requests.map((request) => (
            <HelpRow
              key={request.id}
              request={request}
              byAsker={filters.by !== undefined}
              onAnswer={answering.show}
              onTake={taking.show}
            />
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
      {answering.opened && (
        <AnswerHelpDrawer
          key={answering.opened.key}
          request={answering.opened.of}
          open={answering.opened.open}
          onClose={answering.close}
        />
      )}
      {taking.opened && (
        <TakeOverDrawer
          key={taking.opened.key}
          request={taking.opened.of}
          open={taking.opened.open}
          onClose={taking.close}
        />
      )}
    </>
  );
}
