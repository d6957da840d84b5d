import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../shared/session.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { owedCount, teamQuery } from '../team/index.js';

/** What waits for this person in other roles: their team, and the pipeline for HR. Nothing is drawn for nobody. */
export function OwedToOthers() {
  const { t } = useTranslation('today');
  const { isManager, roles } = useViewer().membership;
  const isHr = roles.includes('hr');
  if (!isManager && !isHr) return null;
  return (
    <Section title={t('asked.title')}>
      <Rows>
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
