import { useMemo } from 'react';
import { journeyQuery, useStanding } from '../journey/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { type Action, useActions } from '../shared/actions.js';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { KeyPlayerFilters, keyPlayerFiltersSchema } from './key-player-filters.js';
import { KeyPlayerList } from './key-player-list.js';
import { keyPlayersQuery } from './key-players.queries.js';

export const prefetch: Prefetch<object> = ({ client, viewer, search }) => {
  if (!viewer) return undefined;
  const { personId } = viewer.membership;
  void client.prefetchQuery(journeyQuery(personId));
  return client.ensureInfiniteQueryData(keyPlayersQuery(personId, readFilters(keyPlayerFiltersSchema, search)));
};

export default function KeyPlayersPage() {
  const { t } = useTranslation('key-players');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const here = useStanding(membership.personId, 1);
  const { filters, set, clear } = useFilters(keyPlayerFiltersSchema);
  const narrowed = Object.keys(filters).length > 0;
  return (
    <KeyPlayerList
      withMap
      personId={membership.personId}
      filters={filters}
      step={filters.step ?? here}
      head={({ count, met, name }) => (
        <>
          <PageHead
            title={t('title')}
            sentence={t('sentence', { count, met, missing: count - met })}
            actions={name && <NameAPlayer name={name} />}
          >
            {t('under')}
          </PageHead>
          {(narrowed || count > 0) && <KeyPlayerFilters filters={filters} set={set} />}
        </>
      )}
      empty={(name) =>
        narrowed ? (
          <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>{shared('filter.nothing')}</Empty>
        ) : (
          <Empty goal={{ required: 3, step: 1 }} action={name && <Button onClick={name}>{t('nameFirst')}</Button>}>
            {t('teach')}
          </Empty>
        )
      }
    />
  );
}

function NameAPlayer({ name }: { name: () => void }) {
  const { t } = useTranslation('key-players');
  useActions(
    useMemo<readonly Action[]>(() => [{ id: 'key-player', words: t('create'), icon: 'people', run: name }], [t, name]),
  );
  return (
    <Button look="primary" icon="plus" onClick={name}>
      {t('create')}
    </Button>
  );
}
