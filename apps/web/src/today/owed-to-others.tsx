import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { handedPartsQuery } from '../goals/index.js';
import { helpQuery } from '../help-requests/index.js';
import { validationsQuery } from '../validations/index.js';
import { owedCount, teamQuery } from '../team/index.js';
import { HandedPartRow } from './handed-parts.js';
import { HelpRow } from './help-row.js';
import { ValidationRow } from './validation-row.js';
import { FeedbackRequestRow } from './feedback-requests.js';
import { requestsQuery } from './requests.queries.js';
import styles from './today.module.css';

const shownParts = 5;

/** What waits for this person: feedback, validations and help asked of them, parts of others' goals, their team, and the pipeline for HR. */
export function OwedToOthers() {
  const { t } = useTranslation('today');
  const { isManager, roles } = useViewer().membership;
  const isHr = roles.includes('hr');
  const { data } = useQuery(requestsQuery('received'));
  const requests = data?.items ?? [];
  const { data: asked } = useInfiniteQuery(validationsQuery({ direction: 'received', state: 'asked' }));
  const validations = asked?.pages[0]?.items ?? [];
  const { data: help } = useInfiniteQuery(helpQuery({ state: 'pending' }));
  const helpAsked = help?.pages[0]?.items ?? [];
  const { data: handed } = useQuery(handedPartsQuery(shownParts));
  const parts = handed?.items ?? [];
  const asksNothing = [requests, validations, helpAsked, parts].every(({ length }) => length === 0);
  if (!isManager && !isHr && asksNothing) {
    return (
      <Section title={t('asked.title')}>
        <p className={styles.nothing}>{t('asked.nothing')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('asked.title')}>
      <Rows>
        {requests.map((request) => (
          <FeedbackRequestRow key={request.id} request={request} mine={false} />
        ))}
        {validations.map((validation) => (
          <ValidationRow key={validation.id} validation={validation} />
        ))}
        {helpAsked.map((request) => (
          <HelpRow key={request.id} request={request} />
        ))}
        {parts.map((part) => (
          <HandedPartRow key={part.id} part={part} />
        ))}
        {isManager && <TeamRow />}
        {isHr && (
          <Row sub={t('asked.pipelineSub')} end={<Link to="/pipeline">{t('asked.open')}</Link>}>
            {t('asked.pipeline')}
          </Row>
        )}
      </Rows>
    </Section>
  );
}

function TeamRow() {
  const { t } = useTranslation('today');
  const { data } = useQuery(teamQuery);
  return (
    <Row sub={data && t('asked.people', { count: data.items.length })} end={<Link to="/team">{t('asked.open')}</Link>}>
      {t('asked.team', { count: data ? owedCount(data.items) : 0 })}
    </Row>
  );
}
