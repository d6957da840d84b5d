import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { lazy, Suspense } from 'react';
import { loadPart } from '../shared/ui/load-part.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';

/** Who waits for whom speaks of many kinds of records: it comes beside the gaps, which are what one opens Today for. */
const Owed = lazy(async () => ({ default: (await loadPart(() => import('./owed.js'))).Owed }));
const Waiting = lazy(async () => ({
  default: (await loadPart(() => import('./waiting-for-others.js'))).WaitingForOthers,
}));

const coming = (
  <Loading>
    <SkeletonRows rows={2} />
  </Loading>
);

export const OwedToOthers = () => (
  <Suspense fallback={coming}>
    <Owed />
  </Suspense>
);

export const WaitingForOthers = ({ page }: { page: JourneyPage }) => (
  <Suspense fallback={coming}>
    <Waiting page={page} />
  </Suspense>
);
