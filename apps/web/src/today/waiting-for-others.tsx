import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { FeedbackRequestRow } from './feedback-requests.js';
import { requestsQuery } from './requests.queries.js';
import styles from './today.module.css';

/** What others owe: an answer to the intent, and feedback that was asked for. */
export function WaitingForOthers({ page: { intent, person } }: { page: JourneyPage }) {
  const { t } = useTranslation('today');
  const waits = intent?.state === 'declared' && person.managerName !== null ? intent : null;
  const { data } = useQuery(requestsQuery('asked'));
  const requests = data?.items ?? [];
  return (
    <Section title={t('waiting.title')}>
      {waits || requests.length > 0 ? (
        <Rows>
          {waits && (
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
          )}
          {requests.map((request) => (
            <FeedbackRequestRow key={request.id} request={request} mine />
          ))}
        </Rows>
      ) : (
        <p className={styles.nothing}>{t('waiting.nothing')}</p>
      )}
    </Section>
  );
}
