import { personProfileSchema } from '@rungs/contracts/people.js';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../shared/api.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { assessmentsQuery, standingQuery } from './assessments.queries.js';
import { AssessmentsView } from './assessments-view.js';

type Params = { personId?: string };

const profileQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', 'profile', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}`, personProfileSchema, signal),
    meta: { topics: ['department'] },
  });

export const prefetch: Prefetch<Params> = ({ client, viewer, params }) => {
  const personId = params.personId ?? viewer?.membership.personId;
  if (!personId) return undefined;
  return Promise.all([
    client.ensureQueryData(assessmentsQuery(personId)),
    client.ensureQueryData(standingQuery(personId)),
    params.personId && client.ensureQueryData(profileQuery(personId)),
  ]);
};

/** Where I see myself and where my manager does; the same for a manager, under the person. */
export default function AssessmentsPage({ params }: { params: Params }) {
  const { t } = useTranslation('assessments');
  const { membership } = useViewer();
  const personId = params.personId ?? membership.personId;
  const theirs = params.personId !== undefined && personId !== membership.personId;
  const { data: person } = useQuery({ ...profileQuery(personId), enabled: theirs });
  const name = theirs ? (person?.name ?? '') : membership.name;
  const kicker = theirs ? (
    <Link
      // A mentor may have no journey of theirs to go back to.
      to={person?.abilities.includes('open_journey') ? '/people/$personId' : '/people/$personId/shared'}
      params={{ personId }}
    >
      {name}
    </Link>
  ) : (
    <Link to="/journey">{t('kicker')}</Link>
  );
  return <AssessmentsView key={personId} personId={personId} name={name} kicker={kicker} />;
}
