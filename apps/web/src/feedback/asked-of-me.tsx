import type { FeedbackRequestView } from '@rungs/contracts/feedback.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Rows, Section } from '../shared/ui/section.js';
import { requestsQuery } from './feedback.queries.js';
import { DeclineDialog, GiveDrawer } from './late-overlays.js';
import { RequestRow } from './request-row.js';

/** What others wait for comes first on the page. Nothing is drawn while nobody waits. */
export function AskedOfMe() {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(requestsQuery('received'));
  const answering = useOpened<FeedbackRequestView>();
  const declining = useOpened<FeedbackRequestView>();
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  const waiting = data?.pages.flatMap(({ items }) => items.filter(({ state }) => state === 'pending')) ?? [];
  return (
    <>
      {(waiting.length > 0 || hasNextPage) && (
        <Section title={t('section.askedOfMe')} aside={t('waiting', { count: data?.pages[0]?.pendingCount ?? 0 })}>
          <Rows>
            {waiting.map((request) => (
              <RequestRow key={request.id} request={request} mine={false}>
                {request.abilities.includes('decline') && (
                  <Button small onClick={() => declining.show(request)}>
                    {t('decline')}
                  </Button>
                )}
                {request.abilities.includes('answer') && (
                  <Button small look="primary" onClick={() => answering.show(request)}>
                    {t('answer')}
                  </Button>
                )}
              </RequestRow>
            ))}
          </Rows>
          {hasNextPage && (
            <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {shared('loadMore')}
            </Button>
          )}
        </Section>
      )}
      {answering.opened && (
        <GiveDrawer
          key={answering.opened.key}
          request={answering.opened.of}
          open={answering.opened.open}
          onClose={answering.close}
        />
      )}
      {declining.opened && (
        <DeclineDialog
          key={`decline ${declining.opened.key}`}
          request={declining.opened.of}
          open={declining.opened.open}
          onClose={declining.close}
        />
      )}
    </>
  );
}
