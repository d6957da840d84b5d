import type { CapacityView, DeferProposal } from '@rungs/contracts/capacity.js';
import { addDays } from '@rungs/domain/calendar.js';
import { mondayOf } from '@rungs/domain/plans/plan-weeks.js';
import { useDates } from '../shared/dates.js';
import { describeError } from '../shared/errors.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Row, Rows } from '../shared/ui/section.js';
import { toast } from '../shared/ui/toast.js';
import styles from './capacity-panel.module.css';
import { useTakeProposal } from './capacity.queries.js';

type Props = { of: CapacityView; nameOf: (itemId: string) => string };

/** What to put off so that every week fits, each with its reason and one press; and what stays too much, and why. */
export function ProposalList({ of, nameOf }: Props) {
  const { t, i18n } = useTranslation('capacity');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const take = useTakeProposal();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const { proposals, proposalsAre, stays, stillOver, hoursPerWeek } = of;
  const way = proposalsAre === 'deferred' ? 'defer' : 'move';
  const press = (proposal: DeferProposal): void => {
    const name = nameOf(proposal.itemId);
    take.mutate(
      { of, proposal },
      {
        onSuccess: () => void toast({ words: t(`taken.${way}`, { name, to: dates.short(proposal.toWeek) }) }),
        onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
      },
    );
  };
  return (
    <>
      {proposals.length > 0 && (
        <>
          <h3>{t('proposals.title', { count: proposals.length })}</h3>
          <Rows label={t('proposals.title', { count: proposals.length })}>
            {proposals.map((proposal) => (
              <Row
                key={proposal.itemId}
                sub={t('proposals.why', {
                  week: dates.short(proposal.over.weekOf),
                  planned: number.format(proposal.over.hours),
                  hours: number.format(hoursPerWeek),
                })}
                end={
                  proposalsAre !== 'waiting' && (
                    <Button
                      small
                      busy={take.isPending && take.variables.proposal.itemId === proposal.itemId}
                      disabled={take.isPending}
                      onClick={() => press(proposal)}
                    >
                      {t(`proposals.${way}`)}
                      <span className={styles.spoken}> {nameOf(proposal.itemId)}</span>
                    </Button>
                  )
                }
              >
                {t(`proposals.say.${way}`, {
                  name: nameOf(proposal.itemId),
                  from: dates.short(way === 'defer' ? proposal.fromWeek : begins(proposal)),
                  to: dates.short(proposal.toWeek),
                })}
              </Row>
            ))}
          </Rows>
          {proposalsAre && <p className={styles.note}>{t(`proposals.note.${proposalsAre}`)}</p>}
        </>
      )}
      {stays.length > 0 && (
        <ul className={styles.stays} aria-label={t('stays.title')}>
          {stays.map(({ itemId, why }) => (
            <li key={itemId}>{t(`stays.${why}`, { name: nameOf(itemId), hours: number.format(hoursPerWeek) })}</li>
          ))}
        </ul>
      )}
      {stillOver.length > 0 && (
        <p className={styles.note}>
          {t('stillOver', {
            count: stillOver.length,
            first: dates.short(stillOver[0] ?? ''),
            last: dates.short(stillOver.at(-1) ?? ''),
          })}
        </p>
      )}
    </>
  );
}

/** Of an item that runs already: the week in which it began, not the first that is still to come. */
const begins = ({ startsOn, weeks }: DeferProposal): string => mondayOf(addDays(startsOn, -7 * weeks));
