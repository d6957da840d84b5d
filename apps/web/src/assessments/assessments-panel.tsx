import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { AssessmentRow } from './assessment-row.js';
import { assessmentsQuery } from './assessments.queries.js';

const shown = 3;

/** What was said about a person so far, as part of their journey, and the way to say more. */
export function AssessmentsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('assessments');
  const { membership } = useViewer();
  const { data, error } = useQuery(assessmentsQuery(personId));
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  const own = membership.personId === personId;
  const word = t(data.abilities.includes('create') ? (own ? 'panel.assessSelf' : 'panel.assess') : 'panel.all');
  const way = own ? (
    <ButtonLink small to="/journey/assessments">
      {word}
    </ButtonLink>
  ) : (
    <ButtonLink small to="/people/$personId/assessments" params={{ personId }}>
      {word}
    </ButtonLink>
  );
  if (data.items.length === 0) return <Empty action={way}>{t(own ? 'teach.self' : 'teach.nothing')}</Empty>;
  return (
    <>
      <Rows label={t('title')}>
        {data.items.slice(0, shown).map((head) => (
          <AssessmentRow key={head.id} head={head} />
        ))}
      </Rows>
      <p>{way}</p>
    </>
  );
}
