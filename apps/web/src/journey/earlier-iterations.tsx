import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { revisits } from '@rungs/domain/journey/journey.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { Section } from '../shared/ui/section.js';
import styles from './earlier-iterations.module.css';

/** Earlier tries stay readable: how far each got, when it ended and what it taught. */
export function EarlierIterations({ journey }: { journey: NonNullable<JourneyPage['journey']> }) {
  const { t } = useTranslation('journey');
  const dates = useDates();
  return revisits(journey.visits)
    .map((back) => ({ ...back, ended: back.iteration - 1 }))
    .toReversed()
    .map(({ ended, from, to, on, reason }) => {
      const began = journey.visits.find(({ iteration }) => iteration === ended)?.enteredOn ?? on;
      return (
        <div key={ended} id={`iteration-${ended}`} className={styles.iteration}>
          <Section title={t('iterations.title', { iteration: ended })}>
            <p className={styles.when}>
              {t('iterations.span', { from: dates.short(began), to: dates.short(on), step: from })}
            </p>
            <blockquote className={styles.reason}>{reason}</blockquote>
            <p className={styles.when}>{t('iterations.back', { step: to })}</p>
          </Section>
        </div>
      );
    });
}
