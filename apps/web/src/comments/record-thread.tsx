import { lazy, Suspense } from 'react';
import { loadPart } from '../shared/ui/load-part.js';
import type { Talked, ThreadProps } from './folded-thread.js';

/** Both come with the first row that has them: no page needs them to stand. */
const load = () => loadPart(() => import('./folded-thread.js'));
const FoldedThread = lazy(async () => ({ default: (await load()).FoldedThread }));
const CountOfRow = lazy(async () => ({ default: (await load()).CountOfRow }));

/**
 * The talk about one record, folded under how much of it there is. The counts of all records come in one answer, and the
 * talk itself with the press. Somebody who is neither of the two is shown nothing.
 */
export function RecordThread(props: ThreadProps) {
  return (
    <Suspense fallback={null}>
      <FoldedThread {...props} />
    </Suspense>
  );
}

/** How many comments a row's record has, where the talk itself opens elsewhere. */
export function CommentCount({ personId, id }: Pick<Talked, 'personId' | 'id'>) {
  return (
    <Suspense fallback={null}>
      <CountOfRow personId={personId} id={id} />
    </Suspense>
  );
}
