import type { KpiView } from '@rungs/contracts/kpis.js';
import { lineOf } from './kpi-geometry.js';
import styles from './kpis.module.css';

const box = { width: 96, height: 28, left: 2, right: 4, top: 3, bottom: 3 };

/** The last readings in the size of a word. Decoration: the row says the latest value and how it stands. */
export function KpiSpark({ kpi: { recent, target } }: { kpi: KpiView }) {
  const line = recent.length > 1 ? lineOf(recent, target, box) : null;
  const end = line?.at.at(-1);
  return (
    <svg className={styles.spark} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
      {line && (
        <>
          {line.target !== null && (
            <line className={styles.target} x1={0} x2={box.width} y1={line.target} y2={line.target} />
          )}
          <path className={styles.line} d={line.path} />
          {end && <circle className={styles.dot} cx={end.x} cy={end.y} r={2.5} />}
        </>
      )}
    </svg>
  );
}
