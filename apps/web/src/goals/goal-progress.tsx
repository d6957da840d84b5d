import type { GoalView } from '@rungs/contracts/goals.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { Tread } from '../shared/ui/tread.js';
import { useChangeGoal } from './goals.queries.js';
import styles from './goal-progress.module.css';

const stride = 10;

/** How far it is, as its owner says, ten per cent a segment; plus and minus move it without opening anything. */
export function GoalProgress({ goal }: { goal: GoalView }) {
  const { t } = useTranslation('goals');
  const change = useChangeGoal();
  const { title } = goal;
  const progress = change.isPending ? (change.variables.change.progress ?? goal.progress) : goal.progress;
  const canMove = goal.state === 'open' && goal.abilities.includes('update');
  const move = (by: number): void => {
    if (change.isPending) return;
    change.mutate({ goal, change: { progress: Math.min(100, Math.max(0, progress + by)) } });
  };
  return (
    <span className={styles.progress}>
      <Tread met={Math.floor(progress / stride)} required={100 / stride} step={goal.step} segment={8} spoken={false} />
      <span className={styles.figure} aria-live="polite">
        {t('percent', { progress: progress / 100 })}
      </span>
      {canMove && (
        <>
          <IconButton
            icon="minus"
            label={t('less', { title })}
            disabled={progress === 0}
            onClick={() => move(-stride)}
          />
          <IconButton
            icon="plus"
            label={t('more', { title })}
            disabled={progress === 100}
            onClick={() => move(stride)}
          />
        </>
      )}
    </span>
  );
}
