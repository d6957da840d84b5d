import type { EncounterView, KeyPlayerView } from '@rungs/contracts/key-players.js';
import type { Step } from '@rungs/contracts/records.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import type { MenuItem } from '../shared/ui/menu.js';
import { Rows, Section } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { EncounterDrawer } from './encounter-drawer.js';
import { KeyPlayerDrawer } from './key-player-drawer.js';
import { KeyPlayerMap } from './key-player-map.js';
import { KeyPlayerRow } from './key-player-row.js';
import { type KeyPlayerFilters, keyPlayerKeys, keyPlayersQuery } from './key-players.queries.js';
import styles from './key-player-list.module.css';
import { Touchpoints } from './touchpoints.js';

type Meeting = Readonly<{ keyPlayer: KeyPlayerView; encounter: EncounterView | null }>;

type Props = {
  personId: string;
  filters: KeyPlayerFilters;
  step: Step;
  empty: (name: (() => void) | null) => ReactNode;
  /** Below the list: where everybody stands. */
  withMap?: boolean;
  head: (all: { count: number; met: number; name: (() => void) | null }) => ReactNode;
};

/** The people one learns from, with the next touchpoints on top. Only their owner ever sees this. */
export function KeyPlayerList({ personId, filters, step, empty, head, withMap = false }: Props) {
  const { t } = useTranslation('key-players');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    keyPlayersQuery(personId, filters),
  );
  const drawer = useOpened<KeyPlayerView | null>();
  const meeting = useOpened<Meeting>();
  const deletion = useUndoableDelete(keyPlayerKeys.all);

  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  const [first] = data?.pages ?? [];
  if (!data || !first) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows />
      </Loading>
    );
  }
  const name = first.abilities.includes('create') ? () => drawer.show(null) : null;
  const keyPlayers = data.pages.flatMap(({ items }) => items);
  const meet = (keyPlayer: KeyPlayerView): void => meeting.show({ keyPlayer, encounter: null });
  const actsOf = (keyPlayer: KeyPlayerView): MenuItem[] => [
    ...(keyPlayer.abilities.includes('update')
      ? ([
          { id: 'update', label: t('act.update'), icon: 'edit', run: () => drawer.show(keyPlayer) },
        ] satisfies MenuItem[])
      : []),
    ...(keyPlayer.abilities.includes('delete')
      ? ([
          {
            id: 'delete',
            label: t('act.delete'),
            icon: 'trash',
            danger: true,
            run: () =>
              deletion.mutate({
                path: `/key-players/${keyPlayer.id}`,
                version: keyPlayer.version,
                words: t('deleted', { name: keyPlayer.who.name }),
              }),
          },
        ] satisfies MenuItem[])
      : []),
  ];

  return (
    <>
      {head({ count: first.keyPlayers, met: first.met, name })}
      <div className={styles.sections}>
        <Touchpoints personId={personId} onMeet={meet} />
        {keyPlayers.length === 0 ? (
          empty(name)
        ) : (
          <Section title={t('list')} aside={<OnlyYou forever />}>
            <Rows>
              {keyPlayers.map((keyPlayer) => (
                <KeyPlayerRow
                  key={keyPlayer.id}
                  keyPlayer={keyPlayer}
                  acts={actsOf(keyPlayer)}
                  onMeet={() => meet(keyPlayer)}
                  onEditEncounter={(encounter) => meeting.show({ keyPlayer, encounter })}
                />
              ))}
            </Rows>
          </Section>
        )}
        {withMap && <KeyPlayerMap personId={personId} onMeet={meet} />}
      </div>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
      {drawer.opened && (
        <KeyPlayerDrawer
          key={drawer.opened.key}
          personId={personId}
          keyPlayer={drawer.opened.of}
          step={step}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
      {meeting.opened && (
        <EncounterDrawer
          key={meeting.opened.key}
          {...meeting.opened.of}
          open={meeting.opened.open}
          onClose={meeting.close}
        />
      )}
    </>
  );
}
