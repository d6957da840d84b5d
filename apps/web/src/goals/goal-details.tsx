import type { GoalView } from '@rungs/contracts/goals.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Prose } from '../shared/ui/prose.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { StepName } from '../shared/ui/step-name.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import styles from './goal-details.module.css';

/** A goal as somebody reads it who may not change it. */
export function GoalDetails({ goal, open, onClose }: { goal: GoalView; open: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation('goals');
  const { membership } = useViewer();
  const names = new Intl.ListFormat(i18n.language).format(goal.collaborators.map(({ name }) => name));
  const parts = [
    [t('field.why'), goal.why],
    [t('field.successMeasure'), goal.successMeasure],
    [t('field.outcome'), goal.outcome],
  ] as const;
  return (
    <Drawer open={open} onClose={onClose} title={goal.title}>
      <p className={styles.facts}>
        <StepName step={goal.step} />
        <span>{t(`state.${goal.state}`)}</span>
        {goal.dueOn && (
          <span>
            {t('field.dueOn')} <ExactDate on={goal.dueOn} />
          </span>
        )}
        <span>{t('percent', { progress: goal.progress / 100 })}</span>
        {names && <span>{t('with', { names })}</span>}
      </p>
      <dl className={styles.parts}>
        {parts.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Prose text={text} />
                </dd>
              </div>
            ),
        )}
      </dl>
      <VisibleTo audience={goal.audience} visibleTo={goal.visibleTo} viewer={membership.personId} />
    </Drawer>
  );
}
