import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { lazy, Suspense } from 'react';
import { useQuiet } from '../shared/hooks/use-quiet.js';
import { loadWords } from '../shared/i18n/words.js';
import { loadPart } from '../shared/ui/load-part.js';

const SinceLastLook = lazy(async () => {
  const [{ SinceLastLook: found }] = await Promise.all([
    loadPart(() => import('../one-on-one/index.js')),
    loadWords('one-on-one'),
  ]);
  return { default: found };
});

/** What is new to whoever reads the page. It is asked for once the page stands, which can be read without it. */
export function ChangesPlace({ page }: { page: JourneyPage }) {
  const asks = useQuiet();
  // Somebody in the circle reads the page, and not who does what on it.
  if (!asks || page.relation === 'circle') return null;
  return (
    <Suspense fallback={null}>
      <SinceLastLook personId={page.person.id} />
    </Suspense>
  );
}
