import { habitStateSchema, keyPlayerRelationSchema } from '@rungs/contracts/key-players.js';
import { stepSchema } from '@rungs/contracts/records.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { SearchField } from '../shared/ui/search-field.js';
import { FilterSelect } from '../shared/ui/select.js';
import { StepFilter } from '../shared/ui/step-select.js';
import styles from './key-player-filters.module.css';

/** As they stand in the address. */
export const keyPlayerFiltersSchema = z.object({
  relation: keyPlayerRelationSchema.optional(),
  habitState: habitStateSchema.optional(),
  step: stepSchema.optional(),
  text: z.string().max(200).optional(),
});
type Filters = z.infer<typeof keyPlayerFiltersSchema>;

const any = 'any';

export function KeyPlayerFilters({ filters, set }: { filters: Filters; set: (change: Partial<Filters>) => void }) {
  const { t } = useTranslation('key-players');
  return (
    <div className={styles.filters} role="search" aria-label={t('filter.label')}>
      <SearchField
        label={t('filter.text')}
        value={filters.text ?? ''}
        onChange={(text) => set({ text: text || undefined })}
      />
      <FilterSelect
        label={t('filter.relation')}
        value={filters.relation ?? any}
        onChange={(relation) => set({ relation: relation === any ? undefined : relation })}
        choices={[
          { value: any, label: t('filter.any') },
          ...keyPlayerRelationSchema.options.map((value) => ({ value, label: t(`relation.${value}`) })),
        ]}
      />
      <FilterSelect
        label={t('filter.habit')}
        value={filters.habitState ?? any}
        onChange={(habitState) => set({ habitState: habitState === any ? undefined : habitState })}
        choices={[
          { value: any, label: t('filter.any') },
          ...habitStateSchema.options.map((value) => ({ value, label: t(`habit.${value}`) })),
        ]}
      />
      <StepFilter
        label={t('field.step')}
        anyLabel={t('filter.any')}
        value={filters.step}
        onChange={(step) => set({ step })}
      />
    </div>
  );
}
