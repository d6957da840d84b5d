import type { GoalView } from '@rungs/contracts/goals.js';
import { daysBetween } from '@rungs/domain/calendar.js';
import { RecordThread } from '../comments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { useViewer } from '../shared/session.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { StepName } from '../shared/ui/step-name.js';
import { Tag } from '../shared/ui/tag.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { GoalParts } from './goal-parts.js';
import { GoalProgress } from './goal-progress.js';
import styles from './goal-row.module.css';

const soonDays = 7;

/** One goal of a list; its acts are the ones that the server says are open. */
export function GoalRow({ goal, acts, onOpen }: { goal: GoalView; acts: readonly MenuItem[]; onOpen: () => void }) {
  const { t, i18n } = useTranslation('goals');
  const { membership } = useViewer();
  const day = goal.closedOn ?? goal.dueOn;
  const names = new Intl.ListFormat(i18n.language).format(goal.collaborators.map(({ name }) => name));
  const words = goal.state === 'open' ? goal.successMeasure || goal.why : goal.outcome || goal.successMeasure;
  return (
    <li className={styles.row} data-closed={goal.state !== 'open' || undefined}>
      <div className={styles.day}>{day ? <ExactDate on={day} /> : t('noDate')}</div>
      <div className={styles.body}>
        <h3 className={styles.title}>
          <button type="button" className={styles.open} onClick={onOpen}>
            {goal.title}
          </button>
        </h3>
        {words && <p className={styles.words}>{words}</p>}
        <p className={styles.facts}>
          <StepName step={goal.step} />
          <State goal={goal} />
          {names && <span>{t('with', { names })}</span>}
          <VisibleTo audience={goal.audience} visibleTo={goal.visibleTo} viewer={membership.personId} />
        </p>
        {goal.state === 'open' && <GoalProgress goal={goal} />}
        <GoalParts goal={goal} />
        <RecordThread type="goal" record={goal} title={goal.title} />
      </div>
      <div className={styles.end}>
        {acts.length > 0 && <Menu label={t('acts', { title: goal.title })} items={acts} />}
      </div>
    </li>
  );
}

function State({ goal: { state, dueOn } }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  const dates = useDates();
  if (state === 'done')
    return (
      <Tag look="good" icon="done">
        {t('state.done')}
      </Tag>
    );
  if (state === 'dropped')
    return (
      <Tag look="line" icon="close">
        {t('state.dropped')}
      </Tag>
    );
  const left = dueOn ? daysBetween(dates.today(), dueOn) : Infinity;
  if (left < 0)
    return (
      <Tag look="warn" icon="clock">
        {t('overdue', { days: -left })}
      </Tag>
    );
  if (dueOn && left <= soonDays) return <Tag icon="clock">{t('due', { when: dates.relative(dueOn) })}</Tag>;
  return null;
}
