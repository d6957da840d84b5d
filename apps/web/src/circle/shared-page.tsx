import { personProfileSchema } from '@rungs/contracts/people.js';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { api } from '../shared/api.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import styles from './circle.module.css';

type Params = { personId: string };

/** Each comes by itself: together they would be more than a page may weigh. */
const GoalList = lazy(async () => ({ default: (await import('../goals/index.js')).GoalList }));
const PlanPanel = lazy(async () => ({ default: (await import('../plans/index.js')).PlanPanel }));
const OpportunitiesPanel = lazy(async () => ({
  default: (await import('../opportunities/index.js')).OpportunitiesPanel,
}));
const VisibilityPanel = lazy(async () => ({
  default: (await import('../visibility-events/index.js')).VisibilityPanel,
}));
const ReceivedList = lazy(async () => ({ default: (await import('../feedback/index.js')).ReceivedList }));
const AssessmentsPanel = lazy(async () => ({ default: (await import('../assessments/index.js')).AssessmentsPanel }));

const ownerQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', 'profile', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}`, personProfileSchema, signal),
    meta: { topics: ['department', 'circle-member'] },
  });

export const prefetch: Prefetch<Params> = ({ client, params: { personId } }) =>
  client.ensureQueryData(ownerQuery(personId));

/**
 * Everything that somebody shows their circle. A mentor to whom coverage is not shown has no journey page, and reads the
 * records here; what is not shared with whoever looks is not among them, for each list comes from the API as it is theirs.
 */
export default function SharedPage({ params: { personId } }: { params: Params }) {
  const { t } = useTranslation('circle');
  const { data: owner } = useSuspenseQuery(ownerQuery(personId));
  const { name } = owner;
  const none = <Empty>{t('shared.none')}</Empty>;
  const log = (
    <ButtonLink small to="/people/$personId/log" params={{ personId }}>
      {t('openLog')}
    </ButtonLink>
  );
  if (!owner.abilities.includes('open_log')) {
    return (
      <>
        <PageHead title={t('shared.title', { name })} />
        <Empty>{t('shared.notForYou', { name })}</Empty>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('shared.title', { name })}
        sentence={t('shared.sentence', { name })}
        kicker={<Link to="/circle">{t('title')}</Link>}
        actions={log}
      >
        {t('shared.under', { name })}
      </PageHead>
      <div className={styles.sections} data-quiet>
        <Coming title={t('shared.goals')}>
          <GoalList
            personId={personId}
            filters={{}}
            step={1}
            named
            empty={() => <Section title={t('shared.goals')}>{none}</Section>}
          />
        </Coming>
        <Part title={t('shared.plan')}>
          <PlanPanel personId={personId} />
        </Part>
        <Part title={t('shared.opportunities')}>
          <OpportunitiesPanel personId={personId} />
        </Part>
        <Part title={t('shared.visibility')}>
          <VisibilityPanel personId={personId} step={3} />
        </Part>
        <Part title={t('shared.feedback')}>
          <ReceivedList personId={personId} filters={{}} empty={none} />
        </Part>
        <Part title={t('shared.assessments')}>
          <AssessmentsPanel personId={personId} />
        </Part>
      </div>
    </>
  );
}

/** Each comes with its own words and records, and waits for nobody else. */
const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Section title={title}>
    <Coming title={title}>{children}</Coming>
  </Section>
);

const Coming = ({ title, children }: { title: string; children: ReactNode }) => (
  <Suspense
    fallback={
      <Loading label={title}>
        <SkeletonRows rows={2} />
      </Loading>
    }
  >
    {children}
  </Suspense>
);
