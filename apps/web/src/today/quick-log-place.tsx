import { lazy, Suspense } from 'react';
import { SkeletonLine } from '../shared/ui/skeleton.js';
import styles from './today.module.css';

const QuickLog = lazy(async () => ({ default: (await import('../quick-log/index.js')).QuickLog }));

/** One line on top of the day; L leads here instead of opening another. It comes after the page, which can be read without it. */
export function QuickLogPlace() {
  return (
    <div className={styles.log}>
      <Suspense fallback={<SkeletonLine width="full" size="title" />}>
        <QuickLog autoFocus={false} />
      </Suspense>
    </div>
  );
}
