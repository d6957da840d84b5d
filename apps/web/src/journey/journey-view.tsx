import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useFilters } from '../shared/hooks/use-filters.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { ChangesPlace } from './changes-place.js';
import { CirclePlace } from './circle-place.js';
import { CommentsPlace } from './comments-place.js';
import { EarlierIterations } from './earlier-iterations.js';
import { IntentSection } from './intent-section.js';
import { journeyQuery } from './journey.queries.js';
import { JourneyHead } from './journey-head.js';
import { EmptyStair, JourneyStair } from './journey-stair.js';
import { DeclineMoveDialog } from './late-dialogs.js';
import { MoveOn } from './move-on.js';
import { NoJourney } from './no-journey.js';
import { openPlace, placeSchema } from './place.js';
import { PracticeArticle } from './practice-article.js';
import { PracticeList } from './practice-list.js';
import { ReadinessSection } from './readiness-section.js';
import { TalkSection } from './talk-section.js';
import { loadPart } from '../shared/ui/load-part.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import styles from './journey-view.module.css';

/** Where a move waits for the manager's word, which is seldom. */
const ProposedMove = lazy(async () => ({ default: (await loadPart(() => import('./proposed-move.js'))).ProposedMove }));

/** A form with the ladders in it, for those who have not begun: most have. */
const BeginJourney = lazy(async () => ({ default: (await loadPart(() => import('./begin-journey.js'))).BeginJourney }));

/** My journey and Person are one page: who may do what on it comes with its data. */
export function JourneyView({ personId }: { personId: string }) {
  const { data: page } = useSuspenseQuery(journeyQuery(personId));
  const { filters: place, set } = useFilters(placeSchema);
  const { step, practice } = openPlace(page, place);
  const { journey } = page;
  // Outside of what it answers: a move may be taken back while one writes, and the words stay.
  const declining = useOpened<NonNullable<typeof page.proposal>>();
  const starts = place.act;

  return (
    <>
      <JourneyHead page={page} opens={starts === 'target'} />
      {journey ? (
        <>
          <JourneyStair page={page} journey={journey} onStep={(chosen) => set({ step: chosen, practice: undefined })} />
          <div className={styles.three}>
            <div className={styles.practices}>
              <PracticeList page={page} step={step} open={practice} />
              <EarlierIterations journey={journey} />
            </div>
            <div className={styles.article}>
              <PracticeArticle page={page} practice={practice} />
              {page.proposal && (
                <Suspense fallback={null}>
                  <ProposedMove page={page} proposal={page.proposal} onDecline={declining.show} />
                </Suspense>
              )}
              <MoveOn page={page} journey={journey} />
              {declining.opened && (
                <DeclineMoveDialog
                  key={declining.opened.key}
                  open={declining.opened.open}
                  onClose={declining.close}
                  page={page}
                  proposal={declining.opened.of}
                />
              )}
            </div>
            <div className={styles.aside}>
              <ReadinessSection page={page} opens={starts} />
              {/* Somebody in the circle is not told what the two say to each other; nothing there would mean nothing said. */}
              {page.relation !== 'circle' && (
                <>
                  <IntentSection page={page} opens={starts} />
                  <TalkSection page={page} opens={starts === 'talk'} />
                </>
              )}
              <CommentsPlace page={page} />
              <CirclePlace page={page} />
              <ChangesPlace page={page} />
            </div>
          </div>
        </>
      ) : (
        <>
          <EmptyStair page={page} />
          <div className={styles.two}>
            {page.abilities.includes('start') ? (
              <Suspense
                fallback={
                  <Loading>
                    <SkeletonRows rows={3} />
                  </Loading>
                }
              >
                <BeginJourney page={page} />
              </Suspense>
            ) : (
              <NoJourney page={page} />
            )}
            <div className={styles.aside}>
              {page.relation !== 'circle' && <TalkSection page={page} opens={starts === 'talk'} />}
              <CommentsPlace page={page} />
            </div>
          </div>
        </>
      )}
    </>
  );
}
