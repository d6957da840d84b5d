import type { ImportPlanSummary } from '@rungs/contracts/people-import.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import styles from './import.module.css';

export function Counts({ counts, out }: { counts: ImportPlanSummary['counts']; out: number }) {
  const { t, i18n } = useTranslation('imports');
  const figures = new Intl.NumberFormat(i18n.language);
  const kinds = ['create', 'update', 'deactivate', 'unchanged'] as const;
  return (
    <dl className={styles.counts}>
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{t(`kind.${kind}`)}</dt>
          <dd>{figures.format(counts[kind])}</dd>
        </div>
      ))}
      <div>
        <dt>{t('plan.out')}</dt>
        <dd>{figures.format(out)}</dd>
      </div>
    </dl>
  );
}
