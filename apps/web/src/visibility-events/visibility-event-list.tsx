import type { Step } from '@rungs/contracts/records.js';
import type { VisibilityEventView } from '@rungs/contracts/visibility-events.js';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import type { MenuItem } from '../shared/ui/menu.js';
import { Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { VisibilityEventDrawer } from './visibility-event-drawer.js';
import { VisibilityEventRow } from './visibility-event-row.js';
import { type VisibilityFilters, visibilityEventKeys, visibilityEventsQuery } from './visibility-events.queries.js';

type Props = {
  personId: string;
  filters: VisibilityFilters;
  /** The step that a new event is proposed for. */
  step: Step;
  empty: (write: (() => void) | null) => ReactNode;
  head?: (write: (() => void) | null) => ReactNode;
};

/** What a person has shown of their work, the latest first, each with the acts that are open to whoever looks. */
export function VisibilityEventList({ personId, filters, step, empty, head }: Props) {
  const { t } = useTranslation('visibility-events');
  const shared = useTranslation('shared').t;
  const client = useQueryClient();
  const query = useInfiniteQuery(visibilityEventsQuery(personId, filters));
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const drawer = useOpened<VisibilityEventView | null>();
  const deletion = useUndoableDelete(visibilityEventKeys.all);
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  const [first] = data?.pages ?? [];
  if (!data || !first) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows />
      </Loading>
    );
  }
  const write = first.abilities.includes('create') ? () => drawer.show(null) : null;
  const events = data.pages.flatMap(({ items }) => items);
  const remove = ({ id, version, title }: VisibilityEventView): void =>
    deletion.mutate(
      { path: `/visibility-events/${id}`, version, words: t('deleted', { title }) },
      { onSettled: () => void client.invalidateQueries({ queryKey: ['journey'] }) },
    );
  const actsOf = (event: VisibilityEventView): MenuItem[] =>
    event.abilities.map((act) => ({
      id: act,
      label: t(`act.${act}`),
      icon: act === 'delete' ? 'trash' : 'edit',
      danger: act === 'delete',
      run: () => (act === 'delete' ? remove(event) : drawer.show(event)),
    }));
  return (
    <>
      {head?.(write)}
      {events.length === 0 ? (
        empty(write)
      ) : (
        <Rows label={t('title')}>
          {events.map((event) => (
            <VisibilityEventRow key={event.id} event={event} acts={actsOf(event)} />
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
      {drawer.opened && (
        <VisibilityEventDrawer
          key={drawer.opened.key}
          personId={personId}
          event={drawer.opened.of}
          step={step}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
    </>
  );
}
