import type { FeedbackRequestView } from '@rungs/contracts/feedback.js';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { journeyQuery, useStanding } from '../journey/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { AskedOfMe } from './asked-of-me.js';
import { FeedbackFilters, feedbackFiltersSchema } from './feedback-filters.js';
import styles from './feedback.module.css';
import { receivedQuery, requestsQuery } from './feedback.queries.js';
import { GivenList } from './given-list.js';
import { AskDrawer, GiveDrawer } from './late-overlays.js';
import { MyRequests } from './my-requests.js';
import { ReceivedList } from './received-list.js';

export const prefetch: Prefetch<object> = ({ client, viewer, search }) => {
  if (!viewer) return undefined;
  const { personId } = viewer.membership;
  void client.prefetchQuery(journeyQuery(personId));
  const filters = readFilters(feedbackFiltersSchema, search);
  return Promise.all([
    client.ensureInfiniteQueryData(receivedQuery(personId)),
    client.ensureInfiniteQueryData(receivedQuery(personId, filters)),
    client.ensureInfiniteQueryData(requestsQuery('received')),
    client.ensureInfiniteQueryData(requestsQuery('asked')),
  ]);
};

export default function FeedbackPage() {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const { personId } = useViewer().membership;
  const here = useStanding(personId, 2);
  const { filters, set, clear } = useFilters(feedbackFiltersSchema);
  const narrowed = Object.keys(filters).length > 0;
  const { data } = useSuspenseInfiniteQuery(receivedQuery(personId));
  const asking = useOpened<FeedbackRequestView | null>();
  const giving = useOpened<null>();
  const [all] = data.pages;
  const [count, answered] = [all?.receivedCount ?? 0, all?.answeredCount ?? 0];

  return (
    <>
      <PageHead
        title={t('title')}
        sentence={t('sentence', { count, open: count - answered })}
        actions={
          <>
            <Button icon="speech" onClick={() => giving.show(null)}>
              {t('giveTitle')}
            </Button>
            <Button look="primary" icon="plus" onClick={() => asking.show(null)}>
              {t('askSomebody')}
            </Button>
          </>
        }
      >
        {t('under')}
      </PageHead>
      <div className={styles.sections}>
        <AskedOfMe />
        <Section title={t('section.received')} aside={count > 0 && t('counted', { count, answered })}>
          {count > 0 && <FeedbackFilters filters={filters} set={set} />}
          <ReceivedList
            personId={personId}
            filters={filters}
            empty={
              narrowed ? (
                <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>
                  {shared('filter.nothing')}
                </Empty>
              ) : (
                <Empty
                  goal={{ required: 3, step: 2 }}
                  action={<Button onClick={() => asking.show(null)}>{t('askFirst')}</Button>}
                >
                  {t('teach')}
                </Empty>
              )
            }
          />
        </Section>
        <MyRequests onEdit={asking.show} />
        <GivenList />
      </div>
      {asking.opened && (
        <AskDrawer
          key={asking.opened.key}
          personId={personId}
          request={asking.opened.of}
          step={filters.step ?? here}
          open={asking.opened.open}
          onClose={asking.close}
        />
      )}
      {giving.opened && (
        <GiveDrawer key={`give ${giving.opened.key}`} request={null} open={giving.opened.open} onClose={giving.close} />
      )}
    </>
  );
}
