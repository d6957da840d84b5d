import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { lazy, Suspense } from 'react';
import { useQuiet } from '../shared/hooks/use-quiet.js';
import { loadWords } from '../shared/i18n/words.js';
import { loadPart } from '../shared/ui/load-part.js';

const StandingInShort = lazy(async () => {
  const [{ StandingInShort: found }] = await Promise.all([
    loadPart(() => import('../assessments/index.js')),
    loadWords('assessments'),
  ]);
  return { default: found };
});

/** What the two say, beside what is computed. It comes once the page stands, which can be read without it. */
export function ReadingsPlace({ page }: { page: JourneyPage }) {
  const asks = useQuiet();
  if (!asks) return null;
  return (
    <Suspense fallback={null}>
      <StandingInShort personId={page.person.id} inCircle={page.relation === 'circle'} />
    </Suspense>
  );
}
