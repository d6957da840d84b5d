import type { EvidenceView } from '@rungs/contracts/evidence.js';
import type { EvidenceDraftView } from '@rungs/contracts/evidence-drafts.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStanding } from '../journey/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { Sheet } from '../shared/ui/section.js';
import { DraftDrawer } from './draft-drawer.js';
import { DraftItem } from './draft-item.js';
import styles from './drafts-inbox.module.css';
import { draftsQuery } from './drafts.queries.js';
import { MergeDialog } from './merge-dialog.js';

const shownAtFirst = 2;

type Props = { personId: string; entries: readonly EvidenceView[]; onOpen: (entry: EvidenceView) => void };

/** What imports found and nobody has said yes to. Drawn only while something waits. */
export function DraftsInbox({ personId, entries, onOpen }: Props) {
  const { t } = useTranslation('evidence');
  const shared = useTranslation('shared').t;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(draftsQuery);
  const [all, setAll] = useState(false);
  const editing = useOpened<EvidenceDraftView>();
  const [merging, setMerging] = useState<EvidenceDraftView | null>(null);
  const drafts = data?.pages.flatMap(({ items }) => items) ?? [];
  const waiting = data?.pages.at(-1)?.waiting ?? 0;
  // Most of what version control knows is done in step 3; where somebody stands says more.
  const here = useStanding(personId, 3, { enabled: waiting > 0 });
  if (waiting === 0) return null;
  return (
    <section className={styles.inbox} aria-label={t('inbox.label')}>
      <Sheet padded>
        <header className={styles.head}>
          <h2>{t('inbox.title', { count: waiting })}</h2>
          {waiting > shownAtFirst && (
            <Button look="quiet" small aria-expanded={all} onClick={() => setAll(!all)}>
              {t(all ? 'inbox.fewer' : 'inbox.all')}
            </Button>
          )}
        </header>
        <ul className={styles.drafts}>
          {(all ? drafts : drafts.slice(0, shownAtFirst)).map((draft, index) => (
            <DraftItem
              key={draft.id}
              first={index === 0}
              draft={draft}
              entries={entries}
              onOpen={onOpen}
              onEdit={() => editing.show(draft)}
              onMerge={() => setMerging(draft)}
            />
          ))}
        </ul>
        {all && hasNextPage && (
          <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {shared('loadMore')}
          </Button>
        )}
        <p className={styles.note}>{t('inbox.note')}</p>
      </Sheet>
      {editing.opened && (
        <DraftDrawer
          key={editing.opened.key}
          draft={editing.opened.of}
          here={here}
          open={editing.opened.open}
          onClose={editing.close}
        />
      )}
      <MergeDialog personId={personId} draft={merging} others={drafts} onClose={() => setMerging(null)} />
    </section>
  );
}
