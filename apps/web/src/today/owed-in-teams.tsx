import { Suspense } from 'react';
import { useViewer } from '../shared/session.js';
import { OwedBelow } from '../team/index.js';

/** For somebody whose reports have reports: answers that are owed there. It comes after the page, with its words. */
export function OwedInTeams() {
  const { isManager } = useViewer().membership;
  return (
    isManager && (
      <Suspense fallback={null}>
        <OwedBelow />
      </Suspense>
    )
  );
}
