import type { PipelineView } from '@rungs/contracts/pipeline.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { StepName } from '../shared/ui/step-name.js';
import styles from './median-days.module.css';

/** How long people have stood where they stand, as bars on one scale. */
export function MedianDays({ rows }: { rows: PipelineView['rows'] }) {
  const { t } = useTranslation('pipeline');
  const steps = rows.flatMap(({ step, medianDays, total }) => (step === null ? [] : [{ step, medianDays, total }]));
  const longest = Math.max(1, ...steps.map(({ medianDays }) => medianDays ?? 0));
  return (
    <ul className={styles.list}>
      {steps.map(({ step, medianDays, total }) => (
        <li key={step} className={styles.row} data-step={step}>
          <StepName step={step} short />
          <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
            {medianDays !== null && (
              <rect data-shape="bar" className={styles.fill} width={(medianDays / longest) * 100} height={12} />
            )}
          </svg>
          <span className={medianDays === null ? styles.none : styles.days}>
            {medianDays !== null
              ? t('median.days', { count: medianDays })
              : t(total === null ? 'withheld' : 'median.nobody')}
          </span>
        </li>
      ))}
    </ul>
  );
}
