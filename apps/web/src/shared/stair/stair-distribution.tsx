import {
  distributionStair,
  type DistributionStep,
  type DistributionTread,
} from '@rungs/domain/stair/distribution-stair.js';
import { distributionText, figureText } from '@rungs/domain/stair/stair-text.js';
import { useId, useRef } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { useDates } from '../dates.js';
import { useWidth } from '../hooks/use-width.js';
import styles from './stair-distribution.module.css';

/**
 * How many people stand on each tread, one dot each, with the tide mark of an earlier day. What would single somebody
 * out is hatched; the figure itself never came to this browser.
 */
export function StairDistribution({
  steps,
  minimumGroupSize,
  since = null,
}: {
  steps: readonly DistributionStep[];
  minimumGroupSize: number;
  /** The day of the tide mark. */
  since?: string | null;
}) {
  const { t, i18n } = useTranslation('shared');
  const dates = useDates();
  const hatch = useId();
  const place = useRef<HTMLElement>(null);
  const width = useWidth(place);
  const locale = i18n.language;
  const names = ([1, 2, 3, 4] as const).map((step) => t(`step.name.${step}`));
  const narrow = width !== null && width < 400;
  const drawn = distributionStair(steps, narrow ? 328 : 520, names);
  const day = since === null ? null : dates.short(since);
  const alsoWithheld = steps.filter(({ now }) => now.state === 'withheld' && now.why === 'complementary').length;

  return (
    <figure className={styles.figure} ref={place}>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        role="img"
        aria-label={distributionText(steps, locale, names, minimumGroupSize, day)}
      >
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className={styles.hatchLine} d="M0 0V6" />
          </pattern>
        </defs>
        {drawn.treads.map((tread) => {
          const { now, before } = steps[tread.step - 1] ?? { now: { state: 'withheld', why: 'small' }, before: null };
          const change = now.state === 'shown' && before?.state === 'shown' ? now.value - before.value : null;
          return (
            <g key={tread.step} data-step={tread.step}>
              <rect className={styles.body} {...tread.body} />
              <rect className={styles.tread} data-shape="tread" {...tread.tread} rx={1.5} />
              <Dots tread={tread} radius={drawn.dotRadius} />
              {tread.hatch && <rect className={styles.hatch} {...tread.hatch} rx={2} fill={`url(#${hatch})`} />}
              {tread.tide && (
                <path className={styles.tide} d={`M${tread.tide.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
              )}
              {tread.name.map(({ text, ...line }) => (
                <text key={text} className={styles.name} {...line}>
                  {text}
                </text>
              ))}
              <text className={now.state === 'shown' ? styles.figureText : styles.small} {...tread.figure}>
                {now.state === 'withheld' && now.why === 'complementary'
                  ? t('stair.withheld')
                  : figureText(now, locale, minimumGroupSize)}
              </text>
              {change !== null && day !== null && (
                <text className={styles.small} {...tread.change}>
                  {narrow
                    ? signed(change, locale)
                    : t('stair.sinceDate', { change: signed(change, locale), date: day })}
                </text>
              )}
            </g>
          );
        })}
        <path className={styles.floor} d={`M0 ${drawn.baseline - 0.5}H${drawn.width}`} />
      </svg>
      {(alsoWithheld > 0 || drawn.peoplePerDot > 1 || (narrow && day !== null)) && (
        <figcaption className={styles.note}>
          {narrow && day !== null && t('stair.changes', { date: day })}{' '}
          {drawn.peoplePerDot > 1 && t('stair.perDot', { count: drawn.peoplePerDot })}{' '}
          {alsoWithheld > 0 && t('stair.revealed', { count: alsoWithheld })}
        </figcaption>
      )}
    </figure>
  );
}

function Dots({ tread, radius }: { tread: DistributionTread; radius: number }) {
  return tread.dots.map(({ x, y }) => <circle key={`${x} ${y}`} className={styles.dot} cx={x} cy={y} r={radius} />);
}

/** "+5", "−4", "±0": with a true minus, so that it is read as one. */
const signed = (change: number, language: string): string =>
  new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(change).replace('-', '−');
