import { lazy, Suspense } from 'react';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';

/** What waits for others speaks of five kinds of records: it comes beside the gaps, which are what one opens Today for. */
const Late = lazy(async () => ({ default: (await import('./owed.js')).Owed }));

export function OwedToOthers() {
  return (
    <Suspense
      fallback={
        <Loading>
          <SkeletonRows rows={2} />
        </Loading>
      }
    >
      <Late />
    </Suspense>
  );
}
