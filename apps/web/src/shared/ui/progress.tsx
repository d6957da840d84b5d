import { Progress as Base } from '@base-ui/react/progress';
import { useTranslation } from '../i18n/use-translation.js';
import type { ReactNode } from 'react';
import styles from './progress.module.css';

/** Long work: how far, and that it may be left. `value` from 0 to 1, `null` while nobody knows. */
export function Progress({ label, value, children }: { label: string; value: number | null; children?: ReactNode }) {
  const { i18n } = useTranslation('shared');
  return (
    <Base.Root
      className={styles.progress}
      value={value}
      max={1}
      format={{ style: 'percent', maximumFractionDigits: 0 }}
      locale={i18n.language}
    >
      <Base.Label className={styles.label}>{label}</Base.Label>
      <Base.Value className={styles.value} />
      <Base.Track className={styles.track}>
        <Base.Indicator className={styles.bar} />
      </Base.Track>
      {children && <div className={styles.under}>{children}</div>}
    </Base.Root>
  );
}
