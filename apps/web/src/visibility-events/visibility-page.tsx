import { audienceSchema, stepSchema } from '@rungs/contracts/records.js';
import { visibilityKindSchema } from '@rungs/contracts/visibility-events.js';
import { z } from 'zod';
import { useStanding } from '../journey/index.js';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { SearchField } from '../shared/ui/search-field.js';
import { FilterSelect } from '../shared/ui/select.js';
import { VisibilityEventList } from './visibility-event-list.js';
import { visibilityEventsQuery } from './visibility-events.queries.js';
import styles from './visibility-page.module.css';

/** As they stand in the address. */
const filtersSchema = z.object({
  kind: visibilityKindSchema.optional(),
  step: stepSchema.optional(),
  audience: audienceSchema.optional(),
  text: z.string().max(200).optional(),
});

export const prefetch: Prefetch<object> = ({ client, viewer, search }) =>
  viewer &&
  client.ensureInfiniteQueryData(visibilityEventsQuery(viewer.membership.personId, readFilters(filtersSchema, search)));

const any = 'any';

export default function VisibilityPage() {
  const { t } = useTranslation('visibility-events');
  const shared = useTranslation('shared').t;
  const { personId } = useViewer().membership;
  const { filters, set, clear } = useFilters(filtersSchema);
  const step = useStanding(personId, 3);
  const narrowed = Object.keys(filters).length > 0;
  return (
    <VisibilityEventList
      personId={personId}
      filters={filters}
      step={step}
      head={(write) => (
        <>
          <PageHead
            title={t('title')}
            sentence={t('sentence')}
            actions={
              write && (
                <Button look="primary" icon="plus" onClick={write}>
                  {t('create')}
                </Button>
              )
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
              label={t('field.kind')}
              value={filters.kind ?? any}
              onChange={(kind) => set({ kind: kind === any ? undefined : kind })}
              choices={[
                { value: any, label: t('filter.any') },
                ...visibilityKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) })),
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
        </>
      )}
      empty={(write) =>
        narrowed ? (
          <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>{shared('filter.nothing')}</Empty>
        ) : (
          <Empty goal={{ required: 3, step: 3 }} action={write && <Button onClick={write}>{t('first')}</Button>}>
            {t('teach')}
          </Empty>
        )
      }
    />
  );
}
