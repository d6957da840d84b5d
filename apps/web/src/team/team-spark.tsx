import { lazy, Suspense } from 'react';
import { useViewer } from '../shared/session.js';
import { loadPart } from '../shared/ui/load-part.js';

const TeamSparkView = lazy(async () => ({
  default: (await loadPart(() => import('./team-spark-view.js'))).TeamSparkView,
}));

/**
 * Where one's own report stands, beside their name in a list of search results. Of anybody else a search says nothing:
 * a journey is read by those it is shared with. Only managers load the drawing.
 */
export function TeamSpark({ personId }: { personId: string }) {
  const { isManager } = useViewer().membership;
  return (
    isManager && (
      <Suspense fallback={null}>
        <TeamSparkView personId={personId} />
      </Suspense>
    )
  );
}
