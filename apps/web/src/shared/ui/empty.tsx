import type { Step } from '@rungs/contracts/records.js';
import type { ReactNode } from 'react';
import styles from './empty.module.css';
import { Tread } from './tread.js';

/** An empty list teaches the practice in one sentence and offers one action. */
export function Empty({
  children,
  action,
  goal,
}: {
  children: ReactNode;
  action?: ReactNode;
  /** How many of these the practice asks for, drawn as an unfilled tread. */
  goal?: { required: number; step: Step };
}) {
  return (
    <div className={styles.empty}>
      {goal && (
        <div className={styles.tread}>
          <Tread met={0} required={goal.required} step={goal.step} segment={56} />
        </div>
      )}
      <p className={styles.words}>{children}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
