import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Section } from '../shared/ui/section.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { CommentThread } from './comment-thread.js';
import { commentsQuery } from './comments.queries.js';

/** What a person and their manager say to each other on the page that both see. */
export function CommentsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('comments');
  const { membership } = useViewer();
  const visibleTo = useInfiniteQuery(commentsQuery(personId, null)).data?.pages[0]?.visibleTo;
  return (
    <Section
      title={t('title')}
      aside={visibleTo && <VisibleTo audience="manager" visibleTo={visibleTo} viewer={membership.personId} />}
    >
      <CommentThread personId={personId} about={null} label={t('title')} />
    </Section>
  );
}
