import { goalStateSchema } from '@rungs/contracts/goals.js';
import { audienceSchema, stepSchema } from '@rungs/contracts/records.js';
import { addDays } from '@rungs/domain/calendar.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { useDates } from '../shared/dates.js';
import { SearchField } from '../shared/ui/search-field.js';
import { FilterSelect } from '../shared/ui/select.js';
import { StepFilter } from '../shared/ui/step-select.js';
import type { GoalFilters as Filters } from './goals.queries.js';
import styles from './goal-filters.module.css';

const periods = { week: 7, month: 31, quarter: 92 } as const;
type Period = keyof typeof periods;

/** As they stand in the address. */
export const goalFiltersSchema = z.object({
  state: goalStateSchema.optional(),
  step: stepSchema.optional(),
  audience: audienceSchema.optional(),
  due: z.enum(['week', 'month', 'quarter']).optional(),
  text: z.string().max(200).optional(),
});
export type GoalAddress = z.infer<typeof goalFiltersSchema>;

export const filtersOf = ({ due, ...filters }: GoalAddress, today: string): Filters => ({
  ...filters,
  dueBefore: due && addDays(today, periods[due] + 1),
});

const any = 'any';

export function GoalFilters({ filters, set }: { filters: GoalAddress; set: (change: Partial<GoalAddress>) => void }) {
  const { t } = useTranslation('goals');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  return (
    <div className={styles.filters} role="search" aria-label={t('filter.label')}>
      <SearchField
        label={t('filter.text')}
        value={filters.text ?? ''}
        onChange={(text) => set({ text: text || undefined })}
      />
      <FilterSelect
        label={t('filter.state')}
        value={filters.state ?? any}
        onChange={(state) => set({ state: state === any ? undefined : state })}
        choices={[
          { value: any, label: t('filter.any') },
          ...goalStateSchema.options.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <StepFilter
        label={t('field.step')}
        anyLabel={t('filter.any')}
        value={filters.step}
        onChange={(step) => set({ step })}
      />
      <FilterSelect
        label={t('filter.due')}
        value={filters.due ?? any}
        onChange={(due) => set({ due: due === any ? undefined : due })}
        choices={[
          { value: any, label: t('filter.any') },
          ...(Object.keys(periods) as Period[]).map((value) => ({
            value,
            label: t('filter.before', { day: dates.short(addDays(dates.today(), periods[value] + 1)) }),
          })),
        ]}
      />
      <FilterSelect
        label={shared('visible.label')}
        value={filters.audience ?? any}
        onChange={(audience) => set({ audience: audience === any ? undefined : audience })}
        choices={[
          { value: any, label: t('filter.any') },
          ...audienceSchema.options.map((value) => ({ value, label: shared(`audience.name.${value}`) })),
        ]}
      />
    </div>
  );
}
