import type { FeedbackRequestView } from '@rungs/contracts/feedback.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Rows, Section } from '../shared/ui/section.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { feedbackKeys, requestsQuery } from './feedback.queries.js';
import { RequestRow } from './request-row.js';

/** What I asked. An answer without a name does not end the waiting here: that would tell who wrote it. */
export function MyRequests({ onEdit }: { onEdit: (request: FeedbackRequestView) => void }) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(requestsQuery('asked'));
  const deletion = useUndoableDelete(feedbackKeys.requests);
  const requests = data?.pages.flatMap(({ items }) => items) ?? [];
  if (requests.length === 0) return null;
  const actsOf = ({ id, version, state, asked: { name }, abilities }: FeedbackRequestView, edit: () => void) =>
    abilities.flatMap((act): MenuItem[] => {
      if (act === 'update') return [{ id: act, label: shared('edit'), icon: 'edit', run: edit }];
      if (act !== 'delete') return [];
      const label = t(state === 'pending' ? 'withdraw' : 'takeOff');
      const words = t(state === 'pending' ? 'withdrawn' : 'takenOff', { name });
      const run = (): void => deletion.mutate({ path: `/feedback-requests/${id}`, version, words });
      return [{ id: act, label, icon: 'trash', danger: true, run }];
    });
  return (
    <Section title={t('section.asked')} aside={t('waiting', { count: data?.pages[0]?.pendingCount ?? 0 })}>
      <Rows>
        {requests.map((request) => {
          const items = actsOf(request, () => onEdit(request));
          return (
            <RequestRow key={request.id} request={request} mine>
              {items.length > 0 && <Menu label={t('actsOnRequest', { name: request.asked.name })} items={items} />}
            </RequestRow>
          );
        })}
      </Rows>
      {hasNextPage && (
        <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </Section>
  );
}
