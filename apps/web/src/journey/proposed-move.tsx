import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { describeError } from '../shared/errors.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useWhoCouldName } from '../shared/people/use-who-could-name.js';
import { Button } from '../shared/ui/button.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { toast } from '../shared/ui/toast.js';
import { firstName } from './first-name.js';
import { journeyActs, useJourneyAct } from './journey.queries.js';
import styles from './move-on.module.css';

type Proposal = NonNullable<JourneyPage['proposal']>;
type Props = { page: JourneyPage; proposal: Proposal; onDecline: (proposal: Proposal) => void };

/** A move that waits for the manager's word: both see it, one answers, the other may take it back. */
export function ProposedMove({ page, proposal, onDecline }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const { person, relation, proposalAbilities } = page;
  const whoCouldName = useWhoCouldName(person);
  const act = useJourneyAct(person.id, (answer: 'confirmMove' | 'withdrawMove') =>
    journeyActs[answer](proposal.id, { version: proposal.version, idempotencyKey: `${answer}:${proposal.id}` }),
  );
  const answer = (which: 'confirmMove' | 'withdrawMove', words: string): void =>
    act.mutate(which, {
      onSuccess: () => void toast({ words }),
      onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
    });
  const step = { step: proposal.step, name: shared(`step.name.${proposal.step}`) };
  const whose = firstName(person.name);
  return (
    <section className={styles.box} aria-label={t('move.title')}>
      <div className={styles.words}>
        <h3>{relation === 'owner' ? t('proposed.mine', step) : t('proposed.theirs', { ...step, whose })}</h3>
        {proposal.reason && <p>“{proposal.reason}”</p>}
        <p>
          {person.managerName &&
            relation !== 'manager' &&
            `${t('proposed.waits', { name: firstName(person.managerName) })} · `}
          <RelativeDate on={proposal.proposedOn} />
          {!person.managerName && ` · ${t('proposed.nobody')} ${whoCouldName}`}
        </p>
      </div>
      <div className={styles.acts}>
        {proposalAbilities.includes('withdraw') && (
          <Button look="quiet" busy={act.isPending} onClick={() => answer('withdrawMove', t('proposed.withdrawn'))}>
            {t('proposed.withdraw')}
          </Button>
        )}
        {proposalAbilities.includes('decline') && (
          <Button look="quiet" onClick={() => onDecline(proposal)}>
            {t('proposed.decline')}
          </Button>
        )}
        {proposalAbilities.includes('confirm') && (
          <Button
            look="primary"
            busy={act.isPending}
            onClick={() => answer('confirmMove', t('proposed.confirmed', { whose, step: proposal.step }))}
          >
            {t('proposed.confirm')}
          </Button>
        )}
      </div>
    </section>
  );
}
