import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import styles from './changed-meanwhile.module.css';
import { changesBetween } from './changes-between.js';

type Props = {
  open: boolean;
  /** The page as it was when one began, and as it is. */
  before: JourneyPage;
  now: JourneyPage;
  /** What one was about to do, in the words of its button, with the reason as typed. */
  mine: string;
  reason?: string;
  /** Whether it still means the same; without it there is nothing to repeat. */
  possible: boolean;
  busy: boolean;
  onAgain: () => void;
  /** Back to the text; nothing is lost. */
  onBack?: () => void;
  onLeave: () => void;
};

/** Somebody was faster: what one meant to do beside what was done, and one chooses. Nothing is repeated by itself. */
export function ChangedMeanwhile({ open, before, now, mine, reason, possible, busy, onAgain, onBack, onLeave }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const facts = changesBetween(before, now).map((change) => {
    switch (change.what) {
      case 'step':
        return t('meanwhile.step', { ...change, name: shared(`step.name.${change.step}`) });
      case 'target':
        return t('meanwhile.target', { level: change.level });
      case 'date':
        return change.on ? t('meanwhile.date', { date: dates.short(change.on) }) : t('meanwhile.noDate');
      case 'intent':
        return t('meanwhile.intent', { state: t(`intent.state.${change.state}`) });
      case 'reason':
        return `“${change.text}”`;
    }
  });
  return (
    <Dialog
      open={open}
      onClose={onLeave}
      dismissible={false}
      size="wide"
      title={t('meanwhile.title')}
      description={t(possible ? 'meanwhile.choose' : 'meanwhile.impossible')}
      actions={
        <>
          {onBack && (
            <Button look="quiet" onClick={onBack}>
              {shared('conflict.goOn')}
            </Button>
          )}
          <Button look={possible ? 'plain' : 'primary'} onClick={onLeave}>
            {t('meanwhile.leave')}
          </Button>
          {possible && (
            <Button look="primary" busy={busy} onClick={onAgain}>
              {t('meanwhile.again')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.two}>
        <section>
          <h3>{t('meanwhile.yours')}</h3>
          <p>{mine}</p>
          {reason && <blockquote>{reason}</blockquote>}
        </section>
        <section>
          <h3>{t('meanwhile.theirs')}</h3>
          <ul>
            {(facts.length > 0 ? facts : [t('meanwhile.unnamed')]).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
