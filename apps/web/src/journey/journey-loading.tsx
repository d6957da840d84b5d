import { Loading, SkeletonLine, SkeletonRows } from '../shared/ui/skeleton.js';
import styles from './journey-view.module.css';

/** A name, a stair and three columns to come. */
export function JourneyLoading() {
  return (
    <Loading>
      <SkeletonLine width="middle" size="title" />
      <SkeletonLine width="short" />
      <div className={styles.stairToCome} />
      <div className={styles.three}>
        <SkeletonRows rows={2} />
        <SkeletonRows rows={4} />
        <SkeletonRows rows={3} />
      </div>
    </Loading>
  );
}
