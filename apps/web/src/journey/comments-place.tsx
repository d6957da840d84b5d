import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { Suspense } from 'react';
import { CommentsPanel } from '../comments/index.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';

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
