import { personProfileSchema } from '@rungs/contracts/people.js';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../shared/api.js';
import type { Prefetch } from '../shared/page-module.js';
import { PlanView } from './plan-view.js';
import { planQuery } from './plans.queries.js';

type Params = { personId: string };

/** A mentor may have no journey of theirs to go back to. */
const backToShared = '/people/$personId/shared';

const ownerQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', 'profile', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}`, personProfileSchema, signal),
    meta: { topics: ['department'] },
  });

export const prefetch: Prefetch<Params> = ({ client, params: { personId } }) =>
  Promise.all([client.ensureQueryData(planQuery(personId)), client.ensureQueryData(ownerQuery(personId))]);

/** Somebody's plan, as far as they showed it: where a manager agrees or counters. */
export default function PersonPlanPage({ params: { personId } }: { params: Params }) {
  const { data: owner } = useSuspenseQuery(ownerQuery(personId));
  return (
    <PlanView
      key={personId}
      personId={personId}
      name={owner.name}
      kicker={
        <Link to={owner.abilities.includes('open_journey') ? '/people/$personId' : backToShared} params={{ personId }}>
          {owner.name}
        </Link>
      }
    />
  );
}
