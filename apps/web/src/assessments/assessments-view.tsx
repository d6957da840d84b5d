import type { AssessmentHead } from '@rungs/contracts/assessments.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Rows, Section } from '../shared/ui/section.js';
import { AssessmentRow } from './assessment-row.js';
import { assessmentsQuery, standingQuery } from './assessments.queries.js';
import { BeginAssessment } from './begin-assessment.js';
import { Readings } from './readings.js';
import { isApart, twoReadings } from './two-readings.js';
import styles from './assessments.module.css';

type Props = { personId: string; name: string; kicker?: ReactNode };

/** Everything that was said about a person against levels, and where to say more. */
export function AssessmentsView({ personId, name, kicker }: Props) {
  const { t } = useTranslation('assessments');
  const { membership } = useViewer();
  const { data } = useSuspenseQuery(assessmentsQuery(personId));
  const own = membership.personId === personId;
  const drafts = data.items.filter(({ state }) => state === 'draft');
  const published = data.items.filter(({ state }) => state === 'published');
  const part = (kind: AssessmentHead['kind']) => published.filter((head) => head.kind === kind);
  const count = part('self').length;
  const { data: standing } = useSuspenseQuery(standingQuery(personId));
  const both = standing?.self?.answers && standing.manager?.answers ? twoReadings(standing) : null;
  // To whom it is between, where they stand; to anybody else, how often it was said.
  const sentence =
    both && data.abilities.includes('create')
      ? t('sentence.apart', {
          name: own ? (standing?.manager?.author.name ?? '') : name,
          code: standing?.targetLevel?.code ?? '',
          count: both.filter(isApart).length,
          asked: both.length,
        })
      : t(own ? 'sentence.own' : 'sentence.theirs', { name, count });
  return (
    <>
      <PageHead title={t('title')} kicker={kicker} sentence={sentence} />
      <div className={styles.parts}>
        <Readings personId={personId} />
        {data.abilities.includes('create') && (
          <Section title={t(own ? 'begin.self' : 'begin.manager', { name })}>
            <BeginAssessment personId={personId} name={name} heads={data.items} />
          </Section>
        )}
        {drafts.length > 0 && <Heads title={t('list.drafts')} heads={drafts} />}
        <Section title={t(own ? 'list.self' : 'list.theirSelf', { name })}>
          {part('self').length > 0 ? (
            <List heads={part('self')} />
          ) : (
            <Empty>{t(own ? 'teach.self' : 'teach.theirSelf', { name })}</Empty>
          )}
        </Section>
        <Section title={t(own ? 'list.yourManager' : 'list.manager')}>
          {part('manager').length > 0 ? (
            <List heads={part('manager')} />
          ) : (
            <Empty>{t(own ? 'teach.manager' : 'teach.yours', { name })}</Empty>
          )}
        </Section>
      </div>
    </>
  );
}

const Heads = ({ title, heads }: { title: string; heads: readonly AssessmentHead[] }) => (
  <Section title={title}>
    <List heads={heads} />
  </Section>
);

const List = ({ heads }: { heads: readonly AssessmentHead[] }) => (
  <Rows>
    {heads.map((head) => (
      <AssessmentRow key={head.id} head={head} />
    ))}
  </Rows>
);
