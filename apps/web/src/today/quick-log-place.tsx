import { lazy, Suspense } from 'react';
import { useQuiet } from '../shared/hooks/use-quiet.js';
import { loadPart } from '../shared/ui/load-part.js';
import { SkeletonLine } from '../shared/ui/skeleton.js';
import styles from './today.module.css';

const QuickLog = lazy(async () => ({
  default: (await loadPart(() => import('../quick-log/index.js'))).QuickLog,
}));

/** One line on top of the day; L leads here instead of opening another. It comes after the page, which can be read without it. */
export function QuickLogPlace() {
  const quiet = useQuiet();
  const coming = <SkeletonLine width="full" size="title" />;
  return (
    <div className={styles.log}>
      <Suspense fallback={coming}>{quiet ? <QuickLog autoFocus={false} /> : coming}</Suspense>
    </div>
  );
}
