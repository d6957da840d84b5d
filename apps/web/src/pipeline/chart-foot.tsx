import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import styles from './chart-foot.module.css';

/** Below every chart: how many it is about, how it is computed, and the figures as a file. */
export function ChartFoot({ n, how, csv }: { n: string; how: string; csv: string }) {
  const { t } = useTranslation('pipeline');
  const [open, setOpen] = useState(false);
  return (
    <footer className={styles.foot}>
      <div className={styles.line}>
        <span>n = {n}</span>
        <span className={styles.acts}>
          <Button look="quiet" small aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('how')}
          </Button>
          <a className={styles.csv} href={csv} download="pipeline.csv">
            CSV
          </a>
        </span>
      </div>
      {open && <p className={styles.how}>{how}</p>}
    </footer>
  );
}
