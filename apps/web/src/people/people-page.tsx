import type { PersonRow } from '@rungs/contracts/people.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { SkeletonPage } from '../shared/ui/skeleton.js';
import { PeopleFilterBar, peopleFiltersSchema } from './people-filters.js';
import { PeopleTable } from './people-table.js';
import { PeopleTabs } from './people-tabs.js';
import { peopleQuery } from './people.queries.js';
import { PersonDrawer } from './person-drawer.js';

export const prefetch: Prefetch<object> = ({ client, search }) =>
  client.ensureInfiniteQueryData(peopleQuery(readFilters(peopleFiltersSchema, search)));

/** The directory: who is who, found by any beginning of a name, a title or an e-mail. */
export default function PeoplePage() {
  const { t } = useTranslation('people');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const navigate = useNavigate();
  const { filters, set, clear } = useFilters(peopleFiltersSchema);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(peopleQuery(filters));
  const drawer = useOpened<null>();
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) return <SkeletonPage />;
  const people = data.pages.flatMap(({ items }) => items);
  const abilities = data.pages[0]?.abilities ?? [];
  const narrowed = Object.keys(filters).length > 0;
  const open = ({ id }: PersonRow) => void navigate({ to: '/people/$personId/profile', params: { personId: id } });

  return (
    <>
      <PageHead
        title={t('title')}
        sentence={t('sentence', { organization: membership.organizationName })}
        actions={
          <>
            {abilities.includes('import') && (
              <ButtonLink to="/people/import" icon="import">
                {t('import')}
              </ButtonLink>
            )}
            {abilities.includes('create') && (
              <Button look="primary" icon="plus" onClick={() => drawer.show(null)}>
                {t('add')}
              </Button>
            )}
          </>
        }
      />
      <PeopleTabs />
      <PeopleFilterBar filters={filters} set={set} former={abilities.includes('list_former')} />
      {people.length > 0 ? (
        <PeopleTable people={people} onOpen={open} onManager={(managerId) => set({ managerId })} />
      ) : narrowed ? (
        <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>{shared('filter.nothing')}</Empty>
      ) : (
        <Empty>{t('empty')}</Empty>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
      {drawer.opened && (
        <PersonDrawer key={drawer.opened.key} person={null} open={drawer.opened.open} onClose={drawer.close} />
      )}
    </>
  );
}
