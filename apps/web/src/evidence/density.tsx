import type { EvidenceSummary } from '@rungs/contracts/evidence.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { DensityStrip, type Mark, type Month } from '../shared/ui/density-strip.js';
import styles from './density.module.css';
import { type Finding, recencyBar, recentMonths } from './finding.js';

type Props = { months: readonly Month[]; finding: Finding; inLevel: EvidenceSummary['inLevel'] };

/** How evenly the entries are spread: the guard against remembering only what was lately. */
export function Density({ months, finding: { count, recent, share }, inLevel }: Props) {
  const { t } = useTranslation('evidence');
  const dates = useDates();
  const marks: Mark[] = inLevel
    ? [{ on: inLevel.since, words: t('density.level', { level: inLevel.code, date: dates.short(inLevel.since) }) }]
    : [];
  return (
    <section className={styles.density} aria-label={t('density.label')}>
      <div className={styles.head}>
        <span className={styles.cap}>{t('density.unit')}</span>
        {count > 0 && (
          <span>
            <b>{t('density.recent', { recent, count, share })}</b>{' '}
            <span className={styles.muted}>{t('density.bar', { months: recentMonths, bar: recencyBar })}</span>
          </span>
        )}
      </div>
      <DensityStrip months={months} recent={recentMonths} marks={marks} />
    </section>
  );
}
