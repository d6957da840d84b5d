import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { assessmentsQuery, standingQuery } from './assessments.queries.js';
import { AssessmentsView } from './assessments-view.js';

export const prefetch: Prefetch<object> = ({ client, viewer }) =>
  viewer &&
  Promise.all([
    client.ensureQueryData(assessmentsQuery(viewer.membership.personId)),
    client.ensureQueryData(standingQuery(viewer.membership.personId)),
  ]);

/** Where I see myself, and where my manager does. */
export default function AssessmentsPage() {
  const { membership } = useViewer();
  return <AssessmentsView personId={membership.personId} name={membership.name} />;
}
