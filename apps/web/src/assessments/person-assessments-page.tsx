import { personProfileSchema } from '@rungs/contracts/people.js';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../shared/api.js';
import type { Prefetch } from '../shared/page-module.js';
import { assessmentsQuery, standingQuery } from './assessments.queries.js';
import { AssessmentsView } from './assessments-view.js';

type Params = { personId: string };

const profileQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', 'profile', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}`, personProfileSchema, signal),
    meta: { topics: ['department'] },
  });

export const prefetch: Prefetch<Params> = ({ client, params: { personId } }) =>
  Promise.all([
    client.ensureQueryData(assessmentsQuery(personId)),
    client.ensureQueryData(standingQuery(personId)),
    client.ensureQueryData(profileQuery(personId)),
  ]);

/** Where somebody sees themselves, as far as they showed it, and where their manager says how they see it. */
export default function PersonAssessmentsPage({ params: { personId } }: { params: Params }) {
  const { data: person } = useSuspenseQuery(profileQuery(personId));
  return (
    <AssessmentsView
      key={personId}
      personId={personId}
      name={person.name}
      kicker={
        <Link to="/people/$personId" params={{ personId }}>
          {person.name}
        </Link>
      }
    />
  );
}
