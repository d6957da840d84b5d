import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { journeyData } from './guidance.js';
import { JourneyView } from './journey-view.js';

export { JourneyLoading as Loading } from './journey-loading.js';

export const prefetch: Prefetch<object> = ({ client, viewer }) =>
  viewer && journeyData(client, viewer.membership.personId);

/** One's own journey; the same page as the manager's, under a shorter address. */
export default function JourneyPage() {
  return <JourneyView personId={useViewer().membership.personId} />;
}
