import type { JourneyPage, Step } from '@rungs/contracts/journeys.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { describeError } from '../shared/errors.js';
import { Button } from '../shared/ui/button.js';
import { toast } from '../shared/ui/toast.js';
import { isStale } from '../shared/problem-error.js';
import { useWhoCouldName } from '../shared/people/use-who-could-name.js';
import { firstName } from './first-name.js';
import { journeyActs, useJourneyAct } from './journey.queries.js';
import { AdvanceDialog, ChangedMeanwhile, RevisitDialog } from './late-dialogs.js';
import { movedWords } from './moved-words.js';
import styles from './move-on.module.css';

type Journey = NonNullable<JourneyPage['journey']>;

/** On to the next step, or back to an earlier one. Steps are soft: going ahead early asks for a reason, not permission. */
export function MoveOn({ page, journey }: { page: JourneyPage; journey: Journey }) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const whoCouldName = useWhoCouldName(page.person);
  const [asking, setAsking] = useState<'advance' | 'revisit' | null>(null);
  /** The page on which somebody pressed, when somebody else was faster. */
  const [faster, setFaster] = useState<JourneyPage | null>(null);
  const advance = useJourneyAct(page.person.id, (key: string) =>
    journeyActs.advance(journey.id, '', { version: journey.version, idempotencyKey: key }),
  );
  const mayAdvance = page.abilities.includes('advance') && journey.step < 4;
  const mayRevisit = page.abilities.includes('revisit');
  const isOpen = !page.proposal && (mayAdvance || mayRevisit);
  // A move proposed in another window closes no dialog: what is being typed in it stays, and saving tells.
  if (!isOpen && asking === null && faster === null) return null;

  const next = Math.min(journey.step + 1, 4) as Step;
  const { met, required } = page.steps[journey.step - 1] ?? { met: 0, required: 0 };
  const ready = met >= required;
  const confirms = page.confirms.advance && page.person.managerName !== null;
  const going = t(confirms ? 'move.propose' : 'move.go', { step: next });
  const go = (): void => {
    if (!ready) return setAsking('advance');
    const before = page;
    advance.mutate(`advance:${journey.id}:${journey.version}`, {
      onSuccess: (now) => {
        setFaster(null);
        toast({ words: movedWords(now, t, shared) });
      },
      onError: (error) => {
        if (isStale(error)) setFaster(before);
        else toast({ words: describeError(error, shared).headline, look: 'problem' });
      },
    });
  };
  const box = (
    <section className={styles.box} aria-label={t('move.title')}>
      <div className={styles.words}>
        <h3>{mayAdvance ? t('move.next', { step: next, name: shared(`step.name.${next}`) }) : t('move.top')}</h3>
        <p>
          {mayAdvance
            ? t(ready ? 'move.ready' : 'move.early', { met, required, left: required - met })
            : t('move.back')}
        </p>
        {page.declinedMove && (
          <p>
            {t('move.declined', {
              step: page.declinedMove.step,
              date: dates.short(page.declinedMove.answeredOn),
              answer: page.declinedMove.answer,
            })}
          </p>
        )}
        {page.confirms.advance && mayAdvance && (
          <p>
            {page.person.managerName
              ? t('move.confirmedBy', { name: firstName(page.person.managerName) })
              : `${t('move.nobodyConfirms')} ${whoCouldName}`}
          </p>
        )}
      </div>
      <div className={styles.acts}>
        {mayRevisit && (
          <Button look="quiet" icon="undo" onClick={() => setAsking('revisit')}>
            {t('move.revisit')}
          </Button>
        )}
        {mayAdvance && (
          <Button look={ready ? 'primary' : 'plain'} busy={advance.isPending} onClick={go}>
            {going}
          </Button>
        )}
      </div>
    </section>
  );
  return (
    <>
      {isOpen && box}
      <AdvanceDialog
        open={asking === 'advance'}
        onClose={() => setAsking(null)}
        page={page}
        journey={journey}
        to={next}
      />
      {faster && (
        <ChangedMeanwhile
          open
          before={faster}
          now={page}
          mine={t('move.go', { step: Math.min((faster.journey?.step ?? 1) + 1, 4) })}
          possible={faster.journey?.step === journey.step && mayAdvance && ready}
          busy={advance.isPending}
          onAgain={go}
          onLeave={() => setFaster(null)}
        />
      )}
      <RevisitDialog open={asking === 'revisit'} onClose={() => setAsking(null)} page={page} journey={journey} />
    </>
  );
}
