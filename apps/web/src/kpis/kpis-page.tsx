import { kpiScopeSchema } from '@rungs/contracts/kpis.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import type { Prefetch } from '../shared/page-module.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { SearchField } from '../shared/ui/search-field.js';
import { Rows } from '../shared/ui/section.js';
import { FilterSelect } from '../shared/ui/select.js';
import { Loading as LoadingShape, SkeletonRows } from '../shared/ui/skeleton.js';
import { KpiDrawer } from './kpi-drawer.js';
import { KpiRow } from './kpi-row.js';
import { type KpiFilters, kpisQuery } from './kpis.queries.js';
import styles from './kpis.module.css';

const filtersSchema = z.object({
  scope: kpiScopeSchema.optional(),
  which: z.enum(['followed', 'retired']).optional(),
  text: z.string().max(200).optional(),
});
type Address = z.infer<typeof filtersSchema>;

const filtersOf = ({ which, ...filters }: Address): KpiFilters => ({
  ...filters,
  ...(which === 'followed' && { followed: true }),
  ...(which === 'retired' && { retired: true }),
});

export const prefetch: Prefetch<object> = ({ client, search }) =>
  client.ensureInfiniteQueryData(kpisQuery(filtersOf(readFilters(filtersSchema, search))));

const any = 'any';

/** What the organization measures; everybody reads it and follows what concerns them. */
export default function KpisPage() {
  const { t } = useTranslation('kpis');
  const shared = useTranslation('shared').t;
  const { filters, set, clear } = useFilters(filtersSchema);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    kpisQuery(filtersOf(filters)),
  );
  const drawer = useOpened<null>();
  const kpis = data?.pages.flatMap(({ items }) => items) ?? [];
  const mayAdd = data?.pages[0]?.abilities.includes('create') ?? false;
  const narrowed = Object.keys(filters).length > 0;
  const followed = kpis.filter((kpi) => kpi.followed).length;
  return (
    <>
      <PageHead
        title={t('title')}
        sentence={t(followed > 0 ? 'sentence.following' : 'sentence.none', { count: followed })}
        actions={
          <div className={styles.acts}>
            <ButtonLink to="/opportunities">{t('toOpportunities')}</ButtonLink>
            {mayAdd && (
              <Button look="primary" icon="plus" onClick={() => drawer.show(null)}>
                {t('create')}
              </Button>
            )}
          </div>
        }
      >
        {t('under')}
      </PageHead>
      <div className={styles.filters} role="search" aria-label={t('filter.label')}>
        <SearchField
          label={t('filter.text')}
          value={filters.text ?? ''}
          onChange={(text) => set({ text: text || undefined })}
        />
        <FilterSelect
          label={t('field.scope')}
          value={filters.scope ?? any}
          onChange={(scope) => set({ scope: scope === any ? undefined : scope })}
          choices={[
            { value: any, label: t('filter.any') },
            ...kpiScopeSchema.options.map((value) => ({ value, label: t(`scope.${value}`) })),
          ]}
        />
        <FilterSelect
          label={t('filter.which')}
          value={filters.which ?? any}
          onChange={(which) => set({ which: which === any ? undefined : which })}
          choices={[
            { value: any, label: t('filter.inUse') },
            { value: 'followed', label: t('filter.followed') },
            { value: 'retired', label: t('filter.retired') },
          ]}
        />
      </div>
      {error && !data && <ErrorPanel title={t('notRead')} error={error} />}
      {!data && !error && (
        <LoadingShape label={t('title')}>
          <SkeletonRows />
        </LoadingShape>
      )}
      {data && kpis.length === 0 && narrowed && (
        <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>{shared('filter.nothing')}</Empty>
      )}
      {data && kpis.length === 0 && !narrowed && (
        <Empty
          goal={{ required: 1, step: 2 }}
          action={mayAdd && <Button onClick={() => drawer.show(null)}>{t('createFirst')}</Button>}
        >
          {t(mayAdd ? 'teachKeeper' : 'teach')}
        </Empty>
      )}
      {kpis.length > 0 && (
        <Rows label={t('title')}>
          {kpis.map((kpi) => (
            <KpiRow key={kpi.id} kpi={kpi} />
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
      {drawer.opened && (
        <KpiDrawer key={drawer.opened.key} kpi={null} open={drawer.opened.open} onClose={drawer.close} />
      )}
    </>
  );
}
