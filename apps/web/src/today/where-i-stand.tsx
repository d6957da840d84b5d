import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { revisits } from '@rungs/domain/journey/journey.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { StairSpark } from '../shared/stair/stair-spark.js';
import styles from './today.module.css';

/** The stair at a glance, and the way to the whole of it. */
export function WhereIStand({ page, journey }: { page: JourneyPage; journey: NonNullable<JourneyPage['journey']> }) {
  const { t } = useTranslation('today');
  const shared = useTranslation('shared').t;
  const { step, iteration, visits } = journey;
  const last = revisits(visits).at(-1);
  const progress = page.steps[step - 1] ?? { met: 0, required: 0 };
  return (
    <Link to="/journey" className={styles.stand}>
      <StairSpark
        steps={page.steps}
        current={step}
        iteration={iteration}
        earlier={last ? { step: last.from, reached: null } : null}
      />
      <span aria-hidden="true">
        <b>{shared('step.long', { step, name: shared(`step.name.${step}`) })}</b>
        <span className={styles.sub}>{t('signals', { ...progress, iteration })}</span>
      </span>
    </Link>
  );
}
