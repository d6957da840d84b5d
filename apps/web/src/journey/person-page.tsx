import type { Prefetch } from '../shared/page-module.js';
import { journeyData } from './guidance.js';
import { JourneyView } from './journey-view.js';

export { JourneyLoading as Loading } from './journey-loading.js';

type Params = { personId: string };

export const prefetch: Prefetch<Params> = ({ client, params }) => journeyData(client, params.personId);

/** The page that a manager and the person share. */
export default function PersonPage({ params: { personId } }: { params: Params }) {
  return <JourneyView key={personId} personId={personId} />;
}
