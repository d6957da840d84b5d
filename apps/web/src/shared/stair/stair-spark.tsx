import type { StepNumber } from '@rungs/domain/framework/steps.js';
import { sparkStair } from '@rungs/domain/stair/spark-stair.js';
import { stairText } from '@rungs/domain/stair/stair-text.js';
import type { EarlierEnd, Progress } from '@rungs/domain/stair/stair.types.js';
import { useTranslation } from '../i18n/use-translation.js';
import styles from './stair-spark.module.css';

export type SparkFacts = Readonly<{
  steps: readonly Progress[];
  current: StepNumber;
  iteration: number;
  earlier?: Pick<EarlierEnd, 'step' | 'reached'> | null;
}>;

/** The stair of one row, 112 × 28. Always beside its words: `<StairSparkWords …>`. */
export function StairSpark({ steps, current, iteration, earlier = null }: SparkFacts) {
  const { t, i18n } = useTranslation('shared');
  const spark = sparkStair(steps, current, earlier);
  const names = ([1, 2, 3, 4] as const).map((step) => t(`step.name.${step}`));
  const text = stairText({ steps, current, iteration }, i18n.language, names);
  return (
    <svg
      className={styles.spark}
      width={spark.width}
      height={spark.height}
      viewBox={`0 0 ${spark.width} ${spark.height}`}
      role="img"
      aria-label={text}
    >
      {spark.treads.map(({ step, outline, fill }) => (
        <g key={step} data-step={step}>
          <rect className={styles.off} {...outline} rx={1} />
          {fill && <rect className={styles.on} data-shape="on" {...fill} rx={1} />}
        </g>
      ))}
      {spark.ring && <circle className={styles.ring} cx={spark.ring.x} cy={spark.ring.y} r={spark.ring.r} />}
      <circle className={styles.person} data-shape="on" cx={spark.person.x} cy={spark.person.y} r={spark.person.r} />
    </svg>
  );
}

/** "Step 3, 5 of 6, iteration 2": what stands beside or below the spark, hidden from those who heard the picture. */
export function StairSparkWords({ steps, current, iteration }: SparkFacts) {
  const { t } = useTranslation('shared');
  const { met, required } = steps[current - 1] ?? { met: 0, required: 0 };
  const signals = required === 0 ? t('stair.none') : t('stair.short', { met, required });
  return (
    <span aria-hidden="true">
      {t(iteration > 1 ? 'stair.sparkAgain' : 'stair.spark', { step: current, signals, iteration })}
    </span>
  );
}
