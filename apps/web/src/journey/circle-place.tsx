import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { lazy, Suspense } from 'react';
import { loadPart } from '../shared/ui/load-part.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';

const CircleSummary = lazy(async () => ({
  default: (await loadPart(() => import('../circle/index.js'))).CircleSummary,
}));

/** Who is in one's circle; not even the manager is told. It comes after the page, which can be read without it. */
export function CirclePlace({ page }: { page: JourneyPage }) {
  if (page.relation !== 'owner') return null;
  return (
    <Suspense
      fallback={
        <Loading>
          <SkeletonRows rows={1} />
        </Loading>
      }
    >
      <CircleSummary personId={page.person.id} />
    </Suspense>
  );
}
