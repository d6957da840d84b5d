import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { owedAnswersQuery } from './team.queries.js';

/** What one's own reports owe theirs for two weeks or more. Nothing is drawn where nothing is owed. */
export function OwedBelow() {
  const { t } = useTranslation('team');
  const { data } = useQuery(owedAnswersQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('below.title')} aside={t('below.why')}>
      <Rows>
        {data.items.map(({ personId, name, managerName, declaredOn }) => (
          <Row
            key={personId}
            lead={<RelativeDate on={declaredOn} />}
            sub={t('below.sub', { manager: managerName })}
            end={
              <Link to="/people/$personId" params={{ personId }}>
                {t('below.open')}
              </Link>
            }
          >
            {t('below.row', { manager: managerName, name })}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
