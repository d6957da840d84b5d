import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { useDates } from '../shared/dates.js';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { FilterSelect } from '../shared/ui/select.js';
import { Loading as Announced, SkeletonLine, SkeletonRows } from '../shared/ui/skeleton.js';
import { ChartFoot } from './chart-foot.js';
import { findingOf, largestLevel, longestStay, openJourneys } from './finding.js';
import { LevelTable } from './level-table.js';
import { MedianDays } from './median-days.js';
import { csvHref, pipelineQuery } from './pipeline.queries.js';
import { StepsPicture, StepsTable } from './steps-figure.js';
import styles from './pipeline-page.module.css';

const filtersSchema = z.object({ departmentId: z.uuid().optional() });
const everybody = 'all';

export const prefetch: Prefetch<object> = ({ client, search }) =>
  client.ensureQueryData(pipelineQuery(readFilters(filtersSchema, search).departmentId));

export const Loading = () => (
  <Announced>
    <SkeletonLine width="long" size="title" />
    <SkeletonRows rows={5} />
  </Announced>
);

/** Where people stand, in figures that expose nobody. */
export default function PipelinePage() {
  const { t, i18n } = useTranslation('pipeline');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const { filters, set } = useFilters(filtersSchema);
  const { data: pipeline } = useSuspenseQuery(pipelineQuery(filters.departmentId));
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const { departments, minimumGroupSize: minimum, people, withheldDepartments, asOf } = pipeline;
  const finding = findingOf(pipeline.rows);
  const sentence =
    finding.kind === 'fullest' || finding.kind === 'fullest_shown'
      ? t(`finding.${finding.kind}`, { ...finding, name: shared(`step.name.${finding.step}`) })
      : t(`finding.${finding.kind}`);
  const n = people === null ? t('withheld') : t('people', { count: people });
  const begun = openJourneys(pipeline.rows);
  const nOpen = begun === null ? t('withheld') : t('people', { count: begun });
  const longest = longestStay(pipeline.rows);
  const banded = pipeline.levels.length < 2;
  const largest = largestLevel(pipeline.levels);
  const levelsSay =
    largest && people !== null
      ? t('levels.largest', { ...largest, people })
      : t(banded ? 'levels.banded' : 'levels.title');
  const hatched = pipeline.rows.some(({ step, total }) => step !== null && total === null);
  const csv = csvHref(filters.departmentId, i18n.language);

  return (
    <>
      <PageHead
        title={t('title')}
        sentence={sentence}
        actions={<p className={styles.asOf}>{t('asOf', { when: dates.exact(asOf) })}</p>}
      >
        {people === null ? t('peopleWithheld') : n}
      </PageHead>
      <div className={styles.bar}>
        <FilterSelect
          label={t('department')}
          value={filters.departmentId ?? everybody}
          onChange={(id) => set({ departmentId: id === everybody ? undefined : id })}
          choices={[
            { value: everybody, label: t('allDepartments') },
            ...departments.map(({ id, name, depth }) => ({ value: id, label: `${'  '.repeat(depth)}${name}` })),
          ]}
        />
        <p className={styles.rule}>{t('rule', { minimum, count: withheldDepartments })}</p>
      </div>
      <div className={styles.charts}>
        <Section
          title={
            begun === null
              ? t('steps.partly')
              : t('steps.title', { count: begun, rest: pipeline.rows.find(({ step }) => step === null)?.total ?? -1 })
          }
          aside={
            <SegmentedControl
              name="view"
              label={t('view.label')}
              labelHidden
              value={view}
              onChange={setView}
              choices={[
                { value: 'picture', label: t('view.picture') },
                { value: 'table', label: t('view.table') },
              ]}
            />
          }
        >
          <p className={styles.unit}>{t('steps.unit')}</p>
          {view === 'picture' ? <StepsPicture pipeline={pipeline} /> : <StepsTable pipeline={pipeline} />}
          {hatched && <p className={styles.unit}>{t('hatched', { minimum })}</p>}
          <ChartFoot n={nOpen} csv={csv} how={t('steps.how', { minimum })} />
        </Section>
        <Section title={longest ? t('median.title', { step: longest.step, count: longest.days }) : t('median.none')}>
          <p className={styles.unit}>{t('median.unit')}</p>
          <MedianDays rows={pipeline.rows} />
          <ChartFoot n={nOpen} csv={csv} how={t('median.how')} />
        </Section>
      </div>
      <Section title={levelsSay}>
        <p className={styles.unit}>{t(banded ? 'levels.bandedUnit' : 'levels.unit')}</p>
        <LevelTable pipeline={pipeline} />
        <ChartFoot n={n} csv={csv} how={t('levels.how', { minimum })} />
      </Section>
    </>
  );
}
