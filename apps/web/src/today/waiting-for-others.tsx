import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import styles from './today.module.css';

/** What others owe: an answer to the intent. */
export function WaitingForOthers({ page: { intent, person } }: { page: JourneyPage }) {
  const { t } = useTranslation('today');
  const waits = intent?.state === 'declared' && person.managerName !== null ? intent : null;
  return (
    <Section title={t('waiting.title')}>
      {waits ? (
        <Rows>
          <Row
            lead={<RelativeDate on={waits.declaredOn} />}
            sub={t('waiting.intent')}
            end={
              <Link to="/journey" search={{ practice: 'advocate-for-yourself' }}>
                {t('waiting.open')}
              </Link>
            }
          >
            {person.managerName}
          </Row>
        </Rows>
      ) : (
        <p className={styles.nothing}>{t('waiting.nothing')}</p>
      )}
    </Section>
  );
}
