import type { PlanView } from '@rungs/contracts/plans.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Present } from '../shared/ui/present.js';
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
  const slides = [
    { key: 'first', content: <First plan={plan} name={name} /> },
    ...plan.items.map((item) => ({ key: item.id, content: <OneItem item={item} /> })),
    { key: 'last', content: <Last plan={plan} /> },
  ];
  const words = {
    end: t('present.end'),
    back: t('present.back'),
    on: t('present.on'),
    place: (at: number, of: number) => t('present.place', { at, of }),
  };
  return <Present open={open} onClose={onClose} title={plan.title} words={words} slides={slides} />;
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
          <h3 className={styles.heading}>{t('item.success')}</h3>
          {kpi && <p className={styles.kpi}>{kpi}</p>}
          {item.criterion.statement && <p className={styles.prose}>{item.criterion.statement}</p>}
        </div>
      )}
      {item.milestones.length > 0 && (
        <div>
          <h3 className={styles.heading}>{t('field.milestones')}</h3>
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
