import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Section } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { CommentItem, CommentUnderWay } from './comment-item.js';
import styles from './comments.module.css';
import { commentsQuery, useCommentsUnderWay } from './comments.queries.js';
import { WriteComment } from './write-comment.js';

/** What a person and their manager say to each other on the page that both see. Load its words (`comments`) with it. */
export function CommentsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('comments');
  const { membership } = useViewer();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(commentsQuery(personId));
  const underWay = useCommentsUnderWay(personId);
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  const [latest] = data?.pages ?? [];
  if (!data || !latest) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }

  // The latest page comes first, and within a page the oldest comment.
  const comments = data.pages.toReversed().flatMap(({ items }) => items);
  const { visibleTo, abilities } = latest;
  const others = visibleTo.filter((reader) => reader.personId !== membership.personId);
  return (
    <Section
      title={t('title')}
      aside={<VisibleTo audience="manager" visibleTo={visibleTo} viewer={membership.personId} />}
    >
      {hasNextPage && (
        <Button small look="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
      {comments.length + underWay.length === 0 && <p className={styles.none}>{t('none')}</p>}
      {comments.length + underWay.length > 0 && (
        <ol className={styles.list} aria-label={t('title')} aria-live="polite">
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} />
          ))}
          {underWay.map((written) => (
            <CommentUnderWay key={written.key} written={written} />
          ))}
        </ol>
      )}
      {abilities.includes('create') && <WriteComment personId={personId} readers={others} to={others[0]?.name} />}
    </Section>
  );
}
