import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { PlanView } from './plan-view.js';
import { planQuery } from './plans.queries.js';

export const prefetch: Prefetch<object> = ({ client, viewer }) =>
  viewer ? client.ensureQueryData(planQuery(viewer.membership.personId)) : undefined;

export default function PlanPage() {
  const { membership } = useViewer();
  return <PlanView personId={membership.personId} name={membership.name} />;
}
