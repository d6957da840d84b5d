import type { DepartmentView } from '@rungs/contracts/departments.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { laddersQuery } from '../ladder/index.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { SearchField } from '../shared/ui/search-field.js';
import { FilterSelect } from '../shared/ui/select.js';
import { inTree } from './department-tree.js';
import { departmentsQuery, profileQuery } from './people.queries.js';
import styles from './people-filters.module.css';

/** As they stand in the address. */
export const peopleFiltersSchema = z.object({
  query: z.string().max(200).optional(),
  departmentId: z.uuid().optional(),
  managerId: z.uuid().optional(),
  levelId: z.uuid().optional(),
  active: z.enum(['false', 'all']).optional(),
});
export type PeopleFilters = z.infer<typeof peopleFiltersSchema>;

const any = 'any';

type Props = Readonly<{
  filters: PeopleFilters;
  set: (change: Partial<PeopleFilters>) => void;
  /** Whether those who left may be listed. */
  former: boolean;
}>;

export function PeopleFilterBar({ filters, set, former }: Props) {
  const { t } = useTranslation('people');
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const ladders = useQuery(laddersQuery).data?.items ?? [];
  const levels = ladders.flatMap(({ tracks }) => tracks.flatMap((track) => track.levels));
  return (
    <div className={styles.filters} role="search" aria-label={t('filter.label')}>
      <SearchField
        label={t('filter.query')}
        value={filters.query ?? ''}
        onChange={(query) => set({ query: query || undefined })}
      />
      {departments.length > 0 && (
        <FilterSelect
          label={t('field.department')}
          value={filters.departmentId ?? any}
          onChange={(departmentId) => set({ departmentId: departmentId === any ? undefined : departmentId })}
          choices={[{ value: any, label: t('filter.any') }, ...inTree(departments).map(choiceOf)]}
        />
      )}
      {levels.length > 0 && (
        <FilterSelect
          label={t('field.level')}
          value={filters.levelId ?? any}
          onChange={(levelId) => set({ levelId: levelId === any ? undefined : levelId })}
          choices={[
            { value: any, label: t('filter.any') },
            ...levels.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
          ]}
        />
      )}
      {former && (
        <FilterSelect
          label={t('filter.active')}
          value={filters.active ?? 'true'}
          onChange={(active) => set({ active: active === 'true' ? undefined : active })}
          choices={(['true', 'false', 'all'] as const).map((value) => ({
            value,
            label: t(`filter.activeIs.${value}`),
          }))}
        />
      )}
      {filters.managerId && <ManagerChip managerId={filters.managerId} onClear={() => set({ managerId: undefined })} />}
    </div>
  );
}

function ManagerChip({ managerId, onClear }: { managerId: string; onClear: () => void }) {
  const { t } = useTranslation('people');
  const { data } = useQuery(profileQuery(managerId));
  return (
    <span className={styles.chip}>
      {t('filter.reportsOf', { name: data?.name ?? '…' })}
      <IconButton icon="close" label={t('filter.clearManager')} onClick={onClear} />
    </span>
  );
}

/** Depth as leading spaces that a list of options keeps: figure spaces, because it collapses others. */
const choiceOf = ({ department, depth }: { department: DepartmentView; depth: number }) => ({
  value: department.id,
  label: `${'\u2007\u2007'.repeat(depth)}${department.name}`,
});
