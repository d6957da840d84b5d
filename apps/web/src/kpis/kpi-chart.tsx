import type { KpiView } from '@rungs/contracts/kpis.js';
import { movement, reachesTarget } from '@rungs/domain/kpis/kpi-target.js';
import { useRef } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { useWidth } from '../shared/hooks/use-width.js';
import { useFigures } from './figures.js';
import { lineOf, type Point } from './kpi-geometry.js';
import styles from './kpis.module.css';

const height = 240;

/** The readings as a line with the target. What it shows is said in words; the table below holds every reading. */
export function KpiChart({ kpi, points }: { kpi: KpiView; points: readonly Point[] }) {
  const frame = useRef<HTMLElement>(null);
  const width = Math.max(useWidth(frame) ?? 720, 240);
  const figure = useFigures();
  const dates = useDates();
  const [first, last] = [points[0], points.at(-1)];
  const words = useSentence(kpi, points);
  if (!first || !last) return null;
  const box = { width, height, left: 64, right: 16, top: 16, bottom: 28 };
  const { at, path, target, rules } = lineOf(points, kpi.target, box);
  const end = at.at(-1);
  return (
    <figure className={styles.chart} ref={frame}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={words}>
        {rules.map((rule) => (
          <g key={rule.value}>
            <line className={styles.rule} x1={box.left} x2={width - box.right} y1={rule.y} y2={rule.y} />
            <text className={styles.tick} x={box.left - 8} y={rule.y + 4} textAnchor="end">
              {figure(rule.value, '')}
            </text>
          </g>
        ))}
        {target !== null && (
          <line className={styles.target} x1={box.left} x2={width - box.right} y1={target} y2={target} />
        )}
        <path className={styles.line} d={path} />
        {at.length <= 60 &&
          at.map(({ on, x, y }) => <circle key={on} className={styles.point} cx={x} cy={y} r={2.5} />)}
        {end && <circle className={styles.dot} cx={end.x} cy={end.y} r={4} />}
        <text className={styles.tick} x={box.left} y={height - 8}>
          {dates.short(first.on)}
        </text>
        {first.on !== last.on && (
          <text className={styles.tick} x={width - box.right} y={height - 8} textAnchor="end">
            {dates.short(last.on)}
          </text>
        )}
      </svg>
      <figcaption className={styles.caption}>{words}</figcaption>
    </figure>
  );
}

/** The line in one or two sentences: from where to where, which way that is, and how it stands to the target. */
function useSentence(kpi: KpiView, points: readonly Point[]): string {
  const { t } = useTranslation('kpis');
  const figure = useFigures();
  const dates = useDates();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const reached = reachesTarget(kpi, last.value);
  return [
    points.length === 1
      ? t('chart.one', { value: figure(last.value, kpi.unit), day: dates.short(last.on) })
      : t(`chart.${movement(kpi.direction, first.value, last.value)}`, {
          from: figure(first.value, kpi.unit),
          to: figure(last.value, kpi.unit),
          first: dates.short(first.on),
          last: dates.short(last.on),
        }),
    reached !== null &&
      kpi.target !== null &&
      t(reached ? 'chart.reached' : 'chart.missed', { target: figure(kpi.target, kpi.unit) }),
  ]
    .filter(Boolean)
    .join(' ');
}
