import { observationKindSchema } from '@rungs/contracts/observations.js';
import { z } from 'zod';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { SearchField } from '../shared/ui/search-field.js';
import { FilterSelect } from '../shared/ui/select.js';
import styles from './observations.module.css';

/** As they stand in the address. */
export const observationFiltersSchema = z.object({
  kind: observationKindSchema.optional(),
  text: z.string().max(200).optional(),
});
type Filters = z.infer<typeof observationFiltersSchema>;

const any = 'any';

export function ObservationFilters({ filters, set }: { filters: Filters; set: (change: Partial<Filters>) => void }) {
  const { t } = useTranslation('observations');
  return (
    <div className={styles.filters} role="search" aria-label={t('filter.label')}>
      <SearchField
        label={t('filter.text')}
        value={filters.text ?? ''}
        onChange={(text) => set({ text: text || undefined })}
      />
      <FilterSelect
        label={t('field.kind')}
        value={filters.kind ?? any}
        onChange={(kind) => set({ kind: kind === any ? undefined : kind })}
        choices={[
          { value: any, label: t('filter.any') },
          ...observationKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
      />
    </div>
  );
}
