import type { PipelineView } from '@rungs/contracts/pipeline.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { StepName } from '../shared/ui/step-name.js';
import { FigureCell } from './figure-cell.js';
import styles from './table.module.css';

/** Steps down, levels across, and both totals. */
export function LevelTable({ pipeline: { levels, rows, people } }: { pipeline: PipelineView }) {
  const { t } = useTranslation('pipeline');
  // Levels that are too small to part come as one column, which is the total.
  const shown = levels.length > 1 ? levels : [];
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('levels.unit')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            {shown.map(({ code, title }) => (
              <th key={code} scope="col" title={title}>
                {code}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
            <th scope="col">{t('medianColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, byLevel, total, medianDays }) => (
            <tr key={step ?? 'none'}>
              <th scope="row">{step ? <StepName step={step} short /> : t('noJourney')}</th>
              {shown.map(({ code }, index) => (
                <FigureCell key={code} figure={byLevel[index] ?? null} />
              ))}
              <FigureCell figure={total} strong />
              <td className={styles.days}>{medianDays ?? '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {shown.map(({ code, total }) => (
              <FigureCell key={code} figure={total} />
            ))}
            <FigureCell figure={people} strong />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
