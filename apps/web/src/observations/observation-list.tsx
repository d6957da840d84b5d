import type { ObservationView } from '@rungs/contracts/observations.js';
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
import { ObservationDrawer } from './observation-drawer.js';
import { ObservationRow } from './observation-row.js';
import styles from './observations.module.css';
import { type ObservationFilters, observationKeys, observationsQuery } from './observations.queries.js';
import { type PatternBegin, PatternDrawer } from './pattern-drawer.js';
import { Patterns } from './patterns.js';
import { QuickAdd } from './quick-add.js';

type Counts = Readonly<{ count: number; kinds: number; patterns: number }>;
type Props = {
  personId: string;
  filters: ObservationFilters;
  empty: ReactNode;
  head?: (counts: Counts) => ReactNode;
  /** Above the list, once there is something to narrow. */
  narrow?: ReactNode;
};

/** What one noticed, and what one concluded from it. Only their owner ever sees this. */
export function ObservationList({ personId, filters, empty, head, narrow }: Props) {
  const { t } = useTranslation('observations');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    observationsQuery(personId, filters),
  );
  const drawer = useOpened<ObservationView>();
  const writing = useOpened<PatternBegin>();
  const deletion = useUndoableDelete(observationKeys.all);

  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  const [first] = data?.pages ?? [];
  if (!data || !first) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows />
      </Loading>
    );
  }
  const observations = data.pages.flatMap(({ items }) => items);
  const actsOf = (observation: ObservationView): MenuItem[] => [
    ...observation.abilities.flatMap((act): MenuItem[] =>
      act === 'update'
        ? [
            { id: 'update', label: t('act.update'), icon: 'edit', run: () => drawer.show(observation) },
            {
              id: 'pattern',
              label: t('act.pattern'),
              icon: 'plus',
              run: () => writing.show({ pattern: null, from: observation }),
            },
          ]
        : [
            {
              id: 'delete',
              label: t('act.delete'),
              icon: 'trash',
              danger: true,
              run: () =>
                deletion.mutate({
                  path: `/observations/${observation.id}`,
                  version: observation.version,
                  words: t('deleted'),
                }),
            },
          ],
    ),
  ];
  return (
    <>
      {head?.({ count: first.observations, kinds: first.kinds, patterns: first.patterns })}
      <div className={styles.sections}>
        {first.abilities.includes('create') && <QuickAdd personId={personId} />}
        {(first.observations > 0 || first.patterns > 0) && (
          <Patterns
            personId={personId}
            onWrite={() => writing.show({ pattern: null, from: null })}
            onEdit={(pattern) => writing.show({ pattern, from: null })}
          />
        )}
        <Section title={t('list')} aside={<OnlyYou forever />}>
          {first.observations > 0 && narrow}
          {observations.length === 0 ? (
            empty
          ) : (
            <Rows>
              {observations.map((observation) => (
                <ObservationRow key={observation.id} observation={observation} acts={actsOf(observation)} />
              ))}
            </Rows>
          )}
          {hasNextPage && (
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {shared('loadMore')}
            </Button>
          )}
        </Section>
      </div>
      {drawer.opened && (
        <ObservationDrawer
          key={drawer.opened.key}
          observation={drawer.opened.of}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
      {writing.opened && (
        <PatternDrawer
          key={writing.opened.key}
          personId={personId}
          {...writing.opened.of}
          open={writing.opened.open}
          onClose={writing.close}
        />
      )}
    </>
  );
}
