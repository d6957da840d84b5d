import type { PlanView } from '@rungs/contracts/plans.js';
import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { useItemWords } from './use-item-words.js';
import styles from './present-plan.module.css';

type Props = { plan: PlanView; name: string; open: boolean; onClose: () => void };

/**
 * For the meeting: the plan alone on the screen, in big type, one item at a time. Nothing of the shell is left, and
 * nothing that is not part of the plan is read, so that a shared screen shows nothing private.
 */
export function PresentPlan({ plan, name, open, onClose }: Props) {
  const { t } = useTranslation('plans');
  const [place, setPlace] = useState(0);
  const last = plan.items.length + 1;
  const at = Math.min(place, last);
  const go = (to: number): void => setPlace(Math.min(Math.max(to, 0), last));
  const item = plan.items[at - 1];
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(at + 1),
    PageDown: () => go(at + 1),
    ' ': () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    PageUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(last),
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Popup
          className={styles.screen}
          onKeyDown={(event) => {
            const run = keys[event.key];
            // A space on a button presses the button.
            if (!run || (event.key === ' ' && event.target instanceof HTMLButtonElement)) return;
            event.preventDefault();
            run();
          }}
        >
          <Dialog.Title className={styles.title}>{plan.title}</Dialog.Title>
          <div className={styles.slide} aria-live="polite">
            {at === 0 && <First plan={plan} name={name} />}
            {item && <OneItem item={item} />}
            {at === last && <Last plan={plan} />}
          </div>
          <footer className={styles.foot}>
            <Button onClick={onClose}>{t('present.end')}</Button>
            <span className={styles.place}>{t('present.place', { at: at + 1, of: last + 1 })}</span>
            <Button icon="left" disabled={at === 0} onClick={() => go(at - 1)}>
              {t('present.back')}
            </Button>
            <Button icon="right" look="primary" disabled={at === last} onClick={() => go(at + 1)}>
              {t('present.on')}
            </Button>
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function First({ plan, name }: { plan: PlanView; name: string }) {
  const { t } = useTranslation('plans');
  const words = useItemWords();
  return (
    <>
      <p className={styles.kicker}>{t('present.by', { name })}</p>
      {plan.summary && <p className={styles.prose}>{plan.summary}</p>}
      <ol className={styles.list}>
        {plan.items.map((item) => (
          <li key={item.id}>{words.name(item)}</li>
        ))}
      </ol>
    </>
  );
}

function OneItem({ item }: { item: PlanView['items'][number] }) {
  const { t } = useTranslation('plans');
  const words = useItemWords();
  const kpi = words.kpi(item);
  return (
    <>
      <h2 className={styles.item}>{words.name(item)}</h2>
      <p className={styles.kicker}>
        {[words.days(item), words.effort(item.hoursPerWeek)].filter((part) => part !== '').join(' · ')}
      </p>
      {item.why && <p className={styles.prose}>{item.why}</p>}
      {(kpi || item.criterion.statement) && (
        <div>
          <h3>{t('item.success')}</h3>
          {kpi && <p className={styles.kpi}>{kpi}</p>}
          {item.criterion.statement && <p className={styles.prose}>{item.criterion.statement}</p>}
        </div>
      )}
      {item.milestones.length > 0 && (
        <div>
          <h3>{t('field.milestones')}</h3>
          <ul className={styles.list}>
            {item.milestones.map(({ id, title, dueOn }) => (
              <li key={id}>
                {title} {dueOn && <ExactDate on={dueOn} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Last({ plan }: { plan: PlanView }) {
  const { t } = useTranslation('plans');
  return (
    <>
      <h2 className={styles.item}>{t('present.question')}</h2>
      <p className={styles.kicker}>{t(`state.plan.${plan.state}`)}</p>
    </>
  );
}
