import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { lazy, Suspense } from 'react';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';

const CommentsPanel = lazy(async () => ({ default: (await import('../comments/index.js')).CommentsPanel }));

/** The conversation of the two; nobody else is offered it. It comes after the page, which can be read without it. */
export function CommentsPlace({ page }: { page: JourneyPage }) {
  if (!page.abilities.includes('comment')) return null;
  return (
    <Suspense
      fallback={
        <Loading>
          <SkeletonRows rows={2} />
        </Loading>
      }
    >
      <CommentsPanel personId={page.person.id} />
    </Suspense>
  );
}
