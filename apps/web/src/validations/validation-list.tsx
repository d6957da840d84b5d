import type { ValidationView } from '@rungs/contracts/validations.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { AnswerDrawer } from './answer-drawer.js';
import { ValidationRow } from './validation-row.js';
import { type ValidationFilters, validationsQuery } from './validations.queries.js';

type Props = { filters: ValidationFilters; empty: string; label: string };

/** Questions of one direction, with the drawer in which one answers. */
export function ValidationList({ filters, empty, label }: Props) {
  const { t } = useTranslation('validations');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(validationsQuery(filters));
  const answering = useOpened<ValidationView>();
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
        <Empty>{empty}</Empty>
      ) : (
        <Rows label={label}>
          {requests.map((request) => (
            <ValidationRow
              key={request.id}
              request={request}
              mine={filters.direction === 'asked'}
              titled={!filters.opportunityId}
              onAnswer={answering.show}
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
        <AnswerDrawer
          key={answering.opened.key}
          request={answering.opened.of}
          open={answering.opened.open}
          onClose={answering.close}
        />
      )}
    </>
  );
}
