import { useMemo } from 'react';
import { journeyQuery, useStanding } from '../journey/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { type Action, useActions } from '../shared/actions.js';
import { useDates } from '../shared/dates.js';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { filtersOf, GoalFilters, goalFiltersSchema } from './goal-filters.js';
import { GoalList } from './goal-list.js';
import { goalsQuery } from './goals.queries.js';

export const prefetch: Prefetch<object> = ({ client, viewer, search }) => {
  if (!viewer) return undefined;
  // The day may be another one in the person's zone; then the page asks once more.
  void client.prefetchQuery(journeyQuery(viewer.membership.personId));
  const filters = filtersOf(readFilters(goalFiltersSchema, search), new Date().toISOString().slice(0, 10));
  return client.ensureInfiniteQueryData(goalsQuery(viewer.membership.personId, filters));
};

export default function GoalsPage() {
  const { t } = useTranslation('goals');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const dates = useDates();
  const here = useStanding(membership.personId, 1);
  const { filters, set, clear } = useFilters(goalFiltersSchema);
  const narrowed = Object.keys(filters).length > 0;
  return (
    <GoalList
      personId={membership.personId}
      filters={filtersOf(filters, dates.today())}
      step={filters.step ?? here}
      head={({ count, limit, none, set: write }) => (
        <>
          <PageHead
            title={t('title')}
            sentence={t(count > limit ? 'sentence.over' : 'sentence.within', { count, limit })}
            actions={write && <SetAGoal write={write} />}
          >
            {t('under', { limit })}
          </PageHead>
          {(narrowed || !none) && <GoalFilters filters={filters} set={set} />}
        </>
      )}
      empty={(write) =>
        narrowed ? (
          <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>{shared('filter.nothing')}</Empty>
        ) : (
          <Empty goal={{ required: 1, step: 1 }} action={write && <Button onClick={write}>{t('setFirst')}</Button>}>
            {t('teach')}
          </Empty>
        )
      }
    />
  );
}

function SetAGoal({ write }: { write: () => void }) {
  const { t } = useTranslation('goals');
  useActions(
    useMemo<readonly Action[]>(() => [{ id: 'goal', words: t('create'), icon: 'target', run: write }], [t, write]),
  );
  return (
    <Button look="primary" icon="plus" onClick={write}>
      {t('create')}
    </Button>
  );
}
