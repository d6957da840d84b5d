import { audienceSchema, stepSchema } from '@rungs/contracts/records.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { SearchField } from '../shared/ui/search-field.js';
import { FilterSelect } from '../shared/ui/select.js';
import { StepFilter } from '../shared/ui/step-select.js';
import styles from './feedback.module.css';

/** As they stand in the address. */
export const feedbackFiltersSchema = z.object({
  step: stepSchema.optional(),
  audience: audienceSchema.optional(),
  answered: z.enum(['true', 'false']).optional(),
  text: z.string().max(200).optional(),
});
type Filters = z.infer<typeof feedbackFiltersSchema>;

const any = 'any';

export function FeedbackFilters({ filters, set }: { filters: Filters; set: (change: Partial<Filters>) => void }) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  return (
    <div className={styles.filters} role="search" aria-label={t('filter.label')}>
      <SearchField
        label={t('filter.text')}
        value={filters.text ?? ''}
        onChange={(text) => set({ text: text || undefined })}
      />
      <FilterSelect
        label={t('filter.answered')}
        value={filters.answered ?? any}
        onChange={(answered) => set({ answered: answered === any ? undefined : answered })}
        choices={[
          { value: any, label: t('filter.any') },
          { value: 'true', label: t('filter.yes') },
          { value: 'false', label: t('filter.no') },
        ]}
      />
      <StepFilter
        label={t('field.step')}
        anyLabel={t('filter.any')}
        value={filters.step}
        onChange={(step) => set({ step })}
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
