import type { CommentedType } from '@rungs/contracts/comments.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { loadPart } from '../shared/ui/load-part.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { useCommentCounts } from './comment-counts.queries.js';
import styles from './folded-thread.module.css';

const CommentThread = lazy(async () => ({
  default: (await loadPart(() => import('./comment-thread.js'))).CommentThread,
}));

/** A record as its own view names it: whoever may draw it has all of these. */
export type Talked = Readonly<{ id: string; personId: string; visibleTo: readonly PersonRef[] }>;
export type ThreadProps = { type: CommentedType; record: Talked; title: string };

/** The press that opens the talk, for the two who may talk. */
export function FoldedThread({ type, record: { id, personId, visibleTo }, title }: ThreadProps) {
  const { t } = useTranslation('comments');
  const counts = useCommentCounts(personId);
  const [open, setOpen] = useState(false);
  const place = useId();
  if (!counts) return null;
  const count = counts.get(id) ?? 0;
  // What nobody else reads is talked about with nobody.
  if (count === 0 && visibleTo.length < 2) return null;
  const words = t('count', { count });
  const label = t('on', { title });
  return (
    <div className={styles.thread}>
      <Button
        small
        look="quiet"
        icon="speech"
        aria-expanded={open}
        aria-controls={open ? place : undefined}
        aria-label={`${words}: ${title}`}
        onClick={() => setOpen(!open)}
      >
        {words}
      </Button>
      {open && (
        <section id={place} className={styles.open} aria-label={label}>
          <Suspense
            fallback={
              <Loading label={label}>
                <SkeletonRows rows={1} />
              </Loading>
            }
          >
            <CommentThread personId={personId} about={{ recordType: type, recordId: id }} label={label} />
          </Suspense>
        </section>
      )}
    </div>
  );
}

export function CountOfRow({ personId, id }: Pick<Talked, 'personId' | 'id'>) {
  const { t } = useTranslation('comments');
  const count = useCommentCounts(personId)?.get(id) ?? 0;
  return count > 0 && <span>{t('count', { count })}</span>;
}
