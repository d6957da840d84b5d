import { useMemo } from 'react';
import { z } from 'zod';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { type Action, useActions } from '../shared/actions.js';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { SearchField } from '../shared/ui/search-field.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { opportunitiesQuery } from './opportunities.queries.js';
import { OpportunityBoard } from './opportunity-board.js';
import { OpportunityPicture } from './opportunity-picture.js';
import { OpportunitySpace, type Space } from './opportunity-space.js';
import styles from './opportunities.module.css';

const filtersSchema = z.object({ view: z.literal('picture').optional(), text: z.string().max(200).optional() });

export const prefetch: Prefetch<object> = ({ client, viewer, search }) => {
  if (!viewer) return undefined;
  const { text } = readFilters(filtersSchema, search);
  return client.ensureInfiniteQueryData(opportunitiesQuery(viewer.membership.personId, { text }));
};

/** What one has found that could be better, and how far each thought has come. */
export default function OpportunitiesPage() {
  const { t } = useTranslation('opportunities');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const { filters, set, clear } = useFilters(filtersSchema);
  return (
    <OpportunitySpace personId={membership.personId} filters={{ text: filters.text }}>
      {(space) => (
        <>
          <Head space={space} />
          <div className={styles.filters} role="search" aria-label={t('filter.label')}>
            <SearchField
              label={t('filter.text')}
              value={filters.text ?? ''}
              onChange={(text) => set({ text: text || undefined })}
            />
            <SegmentedControl
              name="view"
              label={t('view.label')}
              labelHidden
              value={filters.view ?? 'board'}
              onChange={(view) => set({ view: view === 'picture' ? view : undefined })}
              choices={[
                { value: 'board', label: t('view.board') },
                { value: 'picture', label: t('view.picture') },
              ]}
            />
          </div>
          {space.opportunities.length === 0 ? (
            filters.text ? (
              <Empty action={<Button onClick={clear}>{shared('filter.clear')}</Button>}>
                {shared('filter.nothing')}
              </Empty>
            ) : (
              <Empty
                goal={{ required: 3, step: 2 }}
                action={space.write && <Button onClick={space.write}>{t('createFirst')}</Button>}
              >
                {t('teach')}
              </Empty>
            )
          ) : filters.view === 'picture' ? (
            <OpportunityPicture opportunities={space.opportunities} onOpen={space.open} />
          ) : (
            <OpportunityBoard opportunities={space.opportunities} acts={space.acts} onOpen={space.open} />
          )}
        </>
      )}
    </OpportunitySpace>
  );
}

function Head({ space: { opportunities, write } }: { space: Space }) {
  const { t } = useTranslation('opportunities');
  const count = opportunities.length;
  const shortlisted = opportunities.filter(({ state }) => state === 'shortlisted').length;
  useActions(
    useMemo<readonly Action[]>(
      () => (write ? [{ id: 'opportunity', words: t('create'), icon: 'plus', run: write }] : []),
      [t, write],
    ),
  );
  return (
    <PageHead
      title={t('title')}
      sentence={t(count === 0 ? 'sentence.none' : 'sentence.some', { count, shortlisted })}
      actions={
        <div className={styles.head}>
          <ButtonLink to="/kpis">{t('toKpis')}</ButtonLink>
          {write && (
            <Button look="primary" icon="plus" onClick={write}>
              {t('create')}
            </Button>
          )}
        </div>
      }
    >
      {t('under')}
    </PageHead>
  );
}
