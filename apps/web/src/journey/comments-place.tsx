import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { lazy, Suspense } from 'react';
import { useQuiet } from '../shared/hooks/use-quiet.js';
import { loadPart } from '../shared/ui/load-part.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';

const Conversation = lazy(async () => {
  const { CommentsPanel } = await loadPart(() => import('../comments/index.js'));
  return { default: ({ personId }: { personId: string }) => <CommentsPanel personId={personId} /> };
});

/** The conversation of the two; nobody else is offered it. It comes after the page, which can be read without it. */
export function CommentsPlace({ page }: { page: JourneyPage }) {
  const quiet = useQuiet();
  if (!page.abilities.includes('comment')) return null;
  const coming = (
    <Loading>
      <SkeletonRows rows={2} />
    </Loading>
  );
  return <Suspense fallback={coming}>{quiet ? <Conversation personId={page.person.id} /> : coming}</Suspense>;
}
