import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Rows, Section } from '../shared/ui/section.js';
import { FeedbackRow } from './feedback-row.js';
import { givenQuery } from './feedback.queries.js';
import { useFeedbackActs } from './use-feedback-acts.js';

/** What I gave to others, and what they make of it. */
export function GivenList() {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(givenQuery);
  const { runs, dialog } = useFeedbackActs();
  const given = data?.pages.flatMap(({ items }) => items) ?? [];
  if (given.length === 0) return null;
  return (
    <Section title={t('section.given')}>
      <Rows>
        {given.map((one) => (
          <FeedbackRow key={one.id} feedback={one} gave runs={runs} />
        ))}
      </Rows>
      {hasNextPage && (
        <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
      {dialog}
    </Section>
  );
}
