import { useTranslation } from '../i18n/use-translation.js';
import type { ReactNode } from 'react';
import { sparkGround } from '../stair/spark-ground.js';
import styles from './skeleton.module.css';

/** Announces once that something loads; inside it go the shapes of what comes. */
export function Loading({ label, children }: { label?: string | undefined; children: ReactNode }) {
  const { t } = useTranslation('shared');
  return (
    <div role="status" aria-busy="true" aria-label={label ?? t('loading')}>
      {children}
    </div>
  );
}

type Width = 'short' | 'middle' | 'long' | 'full';

/** A line of text to come. */
export const SkeletonLine = ({ width = 'long', size = 'text' }: { width?: Width; size?: 'text' | 'sub' | 'title' }) => (
  <span className={`${styles.line} ${styles[width]} ${styles[size]}`} />
);

/** Rows of a list to come: avatar or date, two lines, an act. */
export function SkeletonRows({ rows = 3, spark = false }: { rows?: number; spark?: boolean }) {
  const widths: readonly Width[] = ['long', 'middle', 'full'];
  return (
    <div className={styles.rows}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row}>
          <span className={styles.disc} />
          <span className={styles.two}>
            <SkeletonLine width={widths[index % widths.length] ?? 'long'} />
            <SkeletonLine width="middle" size="sub" />
          </span>
          {spark && (
            <svg width="112" height="28" viewBox="0 0 112 28" aria-hidden="true" className={styles.spark}>
              {sparkGround.map(({ x, y, width }) => (
                <rect key={x} x={x} y={y} width={width} height={5} rx={1} />
              ))}
            </svg>
          )}
          <span className={styles.act} />
        </div>
      ))}
    </div>
  );
}

/** A page whose module has not arrived yet: its head, and rows. */
export function SkeletonPage() {
  return (
    <Loading>
      <div className={styles.page}>
        <SkeletonLine width="middle" size="title" />
        <SkeletonLine width="short" />
        <SkeletonRows rows={5} />
      </div>
    </Loading>
  );
}
