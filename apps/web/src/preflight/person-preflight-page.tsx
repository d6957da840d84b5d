import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Prefetch } from '../shared/page-module.js';
import { preflightQuery } from './preflight.queries.js';
import { PreflightPage } from './preflight-view.js';

type Params = { personId: string };

export const prefetch: Prefetch<Params> = ({ client, params: { personId } }) =>
  client.ensureQueryData(preflightQuery(personId));

/** The same for the manager, without what follows from records that only the person reads. */
export default function PersonPreflightPage({ params: { personId } }: { params: Params }) {
  const { data } = useSuspenseQuery(preflightQuery(personId));
  return (
    <PreflightPage
      key={personId}
      personId={personId}
      kicker={
        <Link to="/people/$personId" params={{ personId }}>
          {data.person.name}
        </Link>
      }
    />
  );
}
