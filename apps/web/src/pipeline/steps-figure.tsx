import type { PipelineView } from '@rungs/contracts/pipeline.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { StairDistribution } from '../shared/stair/stair-distribution.js';
import { StepName } from '../shared/ui/step-name.js';
import { FigureCell } from './figure-cell.js';
import styles from './table.module.css';

/** One dot is one person; a withheld tread is hatched and says no more than that. */
export function StepsPicture({ pipeline: { rows, minimumGroupSize } }: { pipeline: PipelineView }) {
  const steps = rows
    .filter(({ step }) => step !== null)
    .map(({ total }) => ({
      now: total === null ? ({ state: 'withheld', why: null } as const) : ({ state: 'shown', value: total } as const),
      before: null,
    }));
  return <StairDistribution steps={steps} minimumGroupSize={minimumGroupSize} />;
}

/** The same as a table, for those who read figures rather than dots. */
export function StepsTable({ pipeline: { rows } }: { pipeline: PipelineView }) {
  const { t } = useTranslation('pipeline');
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('peopleColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, total }) => (
            <tr key={step ?? 'none'}>
              <th scope="row">{step ? <StepName step={step} short /> : t('noJourney')}</th>
              <FigureCell figure={total} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
