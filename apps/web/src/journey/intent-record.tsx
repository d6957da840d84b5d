import type { IntentView, JourneyPage } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { firstName } from './first-name.js';
import styles from './intent-section.module.css';

/** The words as they were said, and what was answered. */
export function IntentWords({ intent, quoteOnly = false }: { intent: IntentView; quoteOnly?: boolean }) {
  const { t } = useTranslation('journey');
  const dates = useDates();
  const { state, answeredBy, answeredOn, answer, declaredOn } = intent;
  return (
    <>
      <blockquote className={styles.sentence}>“{intent.sentence}”</blockquote>
      <p className={styles.sub}>{t('intent.declaredOn', { date: dates.short(declaredOn) })}</p>
      {!quoteOnly && answeredBy && answeredOn && (
        <div className={styles.answer}>
          <p>
            <b>
              {t(`intent.answered.${state === 'countered' ? 'countered' : 'acknowledged'}`, {
                name: firstName(answeredBy),
              })}
            </b>{' '}
            <span className={styles.when}>{dates.short(answeredOn)}</span>
          </p>
          {answer && <p className={styles.prose}>{answer}</p>}
        </div>
      )}
    </>
  );
}

/** The same among the records of the practice that asks for it. */
export function IntentRecord({ page }: { page: JourneyPage }) {
  const { t } = useTranslation('journey');
  if (!page.intent) return <p className={styles.sub}>{t('intent.notYet')}</p>;
  return <IntentWords intent={page.intent} />;
}
