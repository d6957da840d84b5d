import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { CommentItem, CommentUnderWay } from './comment-item.js';
import styles from './comments.module.css';
import { type About, commentsQuery, useCommentsUnderWay } from './comments.queries.js';
import { WriteComment } from './write-comment.js';

type Props = { personId: string; about: About | null; label: string };

/** What the two say to each other, about one record or about anything, and the box to answer in. */
export function CommentThread({ personId, about, label }: Props) {
  const { t } = useTranslation('comments');
  const { membership } = useViewer();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    commentsQuery(personId, about),
  );
  const underWay = useCommentsUnderWay(personId, about);
  const [latest] = data?.pages ?? [];
  if (error && !data) {
    return (
      <ErrorPanel
        title={t('notRead')}
        error={error}
        actions={
          <Button small onClick={() => void refetch()}>
            {t('readAgain')}
          </Button>
        }
      />
    );
  }
  if (!data || !latest) {
    return (
      <Loading label={label}>
        <SkeletonRows rows={about ? 1 : 2} />
      </Loading>
    );
  }

  // The latest page comes first, and within a page the oldest comment.
  const comments = data.pages.toReversed().flatMap(({ items }) => items);
  const { visibleTo, abilities } = latest;
  const others = visibleTo.filter((reader) => reader.personId !== membership.personId);
  const mayWrite = abilities.includes('create');
  return (
    <>
      {hasNextPage && (
        <Button small look="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
      {comments.length + underWay.length === 0 && <p className={styles.none}>{t(about ? 'noneHere' : 'none')}</p>}
      {comments.length + underWay.length > 0 && (
        <ol className={styles.list} aria-label={label} aria-live="polite">
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} named={about === null} />
          ))}
          {underWay.map((written) => (
            <CommentUnderWay key={written.key} written={written} />
          ))}
        </ol>
      )}
      {mayWrite && <WriteComment personId={personId} about={about} readers={others} to={others[0]?.name} />}
      {!mayWrite && about && <p className={styles.none}>{t('closed')}</p>}
    </>
  );
}
