import type { OpportunityView } from '@rungs/contracts/opportunities.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { AskDrawer, DropDialog, OpportunityDetails, OpportunityDrawer, PlanThisDialog } from './late-overlays.js';
import { opportunitiesQuery, type OpportunityFilters } from './opportunities.queries.js';
import { useOpportunityActs } from './use-opportunity-acts.js';

export type Space = Readonly<{
  opportunities: readonly OpportunityView[];
  acts: ReturnType<typeof useOpportunityActs>;
  open: (of: OpportunityView) => void;
  /** Opens a new one; `null` for those who may not write here. */
  write: (() => void) | null;
}>;

type Props = { personId: string; filters?: OpportunityFilters; children: (space: Space) => ReactNode };

/** A person's opportunities with all that opens from them, whatever way they are drawn. */
export function OpportunitySpace({ personId, filters = {}, children }: Props) {
  const { t } = useTranslation('opportunities');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    opportunitiesQuery(personId, filters),
  );
  const drawer = useOpened<OpportunityView | null>();
  const details = useOpened<string>();
  const dropping = useOpened<OpportunityView>();
  const asking = useOpened<OpportunityView>();
  const planning = useOpened<OpportunityView>();
  const acts = useOpportunityActs({
    ...{ update: drawer.show, drop: dropping.show },
    ...{ ask: asking.show, plan: planning.show },
  });
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows />
      </Loading>
    );
  }
  const opportunities = data.pages.flatMap(({ items }) => items);
  const mayWrite = data.pages[0]?.abilities.includes('create') ?? false;
  // By its id, so that what it shows is what it is now.
  const shown = opportunities.find(({ id }) => id === details.opened?.of);
  return (
    <>
      {children({
        opportunities,
        acts,
        open: ({ id }) => details.show(id),
        write: mayWrite ? () => drawer.show(null) : null,
      })}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
      {drawer.opened && (
        <OpportunityDrawer
          key={drawer.opened.key}
          personId={personId}
          opportunity={drawer.opened.of}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
      {details.opened && shown && (
        <OpportunityDetails
          key={details.opened.key}
          of={shown}
          acts={acts}
          open={details.opened.open}
          onClose={details.close}
        />
      )}
      {dropping.opened && (
        <DropDialog
          key={dropping.opened.key}
          of={dropping.opened.of}
          open={dropping.opened.open}
          onClose={dropping.close}
        />
      )}
      {planning.opened && (
        <PlanThisDialog
          key={planning.opened.key}
          of={planning.opened.of}
          open={planning.opened.open}
          onClose={planning.close}
        />
      )}
      {asking.opened && (
        <AskDrawer
          key={asking.opened.key}
          opportunity={asking.opened.of}
          open={asking.opened.open}
          onClose={asking.close}
        />
      )}
    </>
  );
}
