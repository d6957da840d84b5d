import type { EncounterView, KeyPlayerView } from '@rungs/contracts/key-players.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Menu } from '../shared/ui/menu.js';
import { Prose } from '../shared/ui/prose.js';
import { ExactDate, RelativeDate } from '../shared/ui/relative-date.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { encountersQuery, keyPlayerKeys } from './key-players.queries.js';
import styles from './encounters.module.css';

/** How often one met somebody, the latest first, with what one took along. */
export function Encounters({
  keyPlayer,
  onEdit,
}: {
  keyPlayer: KeyPlayerView;
  onEdit: (encounter: EncounterView) => void;
}) {
  const { t } = useTranslation('key-players');
  const shared = useTranslation('shared').t;
  const deletion = useUndoableDelete(keyPlayerKeys.all);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    encountersQuery(keyPlayer.id),
  );
  if (error && !data) return <ErrorPanel title={t('encounter.notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('encounter.list', { name: keyPlayer.who.name })}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  const encounters = data.pages.flatMap(({ items }) => items);
  if (encounters.length === 0)
    return <p className={styles.none}>{t('encounter.teach', { name: keyPlayer.who.name })}</p>;
  const remove = ({ id, version }: EncounterView): void =>
    deletion.mutate({
      path: `/encounters/${id}`,
      version,
      words: t('encounter.deleted', { name: keyPlayer.who.name }),
    });

  return (
    <>
      <ol className={styles.timeline} aria-label={t('encounter.list', { name: keyPlayer.who.name })}>
        {encounters.map((encounter) => (
          <li key={encounter.id} className={styles.encounter}>
            <div className={styles.head}>
              <p>
                <ExactDate on={encounter.heldOn} />
                {encounter.place && <span className={styles.place}>{encounter.place}</span>}
              </p>
              <Menu
                label={t('encounter.acts')}
                items={encounter.abilities.map((act) =>
                  act === 'update'
                    ? { id: act, label: t('act.update'), icon: 'edit', run: () => onEdit(encounter) }
                    : { id: act, label: t('act.delete'), icon: 'trash', danger: true, run: () => remove(encounter) },
                )}
              />
            </div>
            {encounter.takeaways && <Prose text={encounter.takeaways} />}
            {encounter.nextTouchpointOn && (
              <p className={styles.next}>
                {t('next')} <RelativeDate on={encounter.nextTouchpointOn} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </>
  );
}
