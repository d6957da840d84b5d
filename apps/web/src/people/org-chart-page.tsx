import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { ChartTree } from './chart-tree.js';
import { PeopleTabs } from './people-tabs.js';
import { chainQuery, reportsQuery } from './people.queries.js';
import styles from './org-chart-page.module.css';

const placeSchema = z.object({ person: z.uuid().optional() });

export const prefetch: Prefetch<object> = ({ client }) => client.ensureInfiniteQueryData(reportsQuery(null));

/** The tree of managers. The person one looks for stands in the address, so that a place in the chart can be sent. */
export default function OrgChartPage() {
  const { t } = useTranslation('people');
  const { membership } = useViewer();
  const { data: roots } = useSuspenseInfiniteQuery(reportsQuery(null));
  const { filters, set } = useFilters(placeSchema);
  const search = usePersonSearch();
  const [wanted, setWanted] = useState<Option | null>(null);
  const { data: path, error } = useQuery({
    ...chainQuery(filters.person ?? ''),
    enabled: filters.person !== undefined,
  });
  const find = (person: Option | null): void => {
    setWanted(person);
    set({ person: person?.id });
  };

  return (
    <>
      <PageHead title={t('view.chart')} sentence={t('chart.sentence', { organization: membership.organizationName })} />
      <PeopleTabs />
      <div className={styles.find} role="search">
        <Combobox
          name="person"
          label={t('chart.find')}
          placeholder={t('field.managerSearch')}
          value={wanted}
          onChange={find}
          {...search}
        />
        {filters.person !== membership.personId && (
          <Button look="quiet" onClick={() => find({ id: membership.personId, label: membership.name })}>
            {t('chart.findMe')}
          </Button>
        )}
      </div>
      {error && <ErrorPanel title={t('chart.notFound')} error={error} />}
      {/* Each search opens its own way through the tree; what was opened by hand stays open. */}
      <ChartTree path={path ?? []} top={roots.pages.flatMap(({ items }) => items)} />
    </>
  );
}
