import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { z } from 'zod';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { PageHead } from '../shared/ui/page-head.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { AssessmentEditor } from './assessment-editor.js';
import { AssessmentReading } from './assessment-reading.js';
import { assessmentQuery, lastTimeQuery } from './assessments.queries.js';
import { useWayBack } from './way-back.js';
import styles from './assessments.module.css';

type Params = { assessmentId: string };
const placeSchema = z.object({ with: z.uuid().optional() });

export const prefetch: Prefetch<Params> = async ({ client, params }) => {
  const assessment = await client.ensureQueryData(assessmentQuery(params.assessmentId));
  if (assessment.state === 'draft') await client.ensureQueryData(lastTimeQuery(assessment));
};

/** A draft is written here, and a published one read, beside another one if one likes. */
export default function AssessmentPage({ params: { assessmentId } }: { params: Params }) {
  const { t } = useTranslation('assessments');
  const { membership } = useViewer();
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { filters, set } = useFilters(placeSchema);
  const way = useWayBack(assessment.personId);
  const { kind, state, level, author, audience, visibleTo, summaryTo } = assessment;
  const mine = author.personId === membership.personId;
  const names = { code: level.code, name: author.name };
  const sentence =
    state === 'draft'
      ? t(kind === 'self' ? 'page.writeSelf' : 'page.writeManager', names)
      : t(mine ? 'page.yours' : kind === 'self' ? 'page.theirs' : 'page.manager', names);
  return (
    <>
      <PageHead title={t('page.title', names)} sentence={sentence} kicker={<Link {...way}>{t('title')}</Link>}>
        <span className={styles.under}>
          <VisibleTo audience={audience} visibleTo={visibleTo} viewer={membership.personId} />
          {summaryTo.length > 0 && (
            <span className={styles.note}>
              {t('summaryTo', { names: summaryTo.map(({ name }) => name).join(', ') })}
            </span>
          )}
          <span className={styles.note}>
            {t('pinned', { name: assessment.ladder.name, version: assessment.ladder.version })}
          </span>
        </span>
      </PageHead>
      {assessment.abilities.includes('update') ? (
        <AssessmentEditor key={assessment.id} assessment={assessment} />
      ) : (
        <AssessmentReading assessment={assessment} beside={filters.with} onCompare={(other) => set({ with: other })} />
      )}
    </>
  );
}
