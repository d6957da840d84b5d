import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { alignmentQuery } from './alignment-checks.queries.js';
import { Alignment } from './plan-alignment.js';

/** Part of the journey: where the plan stands to its KPIs. Before one is agreed there is the way to it. */
export function AlignmentPanel({ personId, name }: { personId: string; name: string }) {
  const { t } = useTranslation('alignment-checks');
  const { membership } = useViewer();
  const { data } = useQuery(alignmentQuery(personId));
  if (data?.dueOn !== null) return <Alignment personId={personId} name={name} />;
  const way =
    membership.personId === personId ? (
      <ButtonLink small to="/plan">
        {t('toPlan')}
      </ButtonLink>
    ) : (
      <ButtonLink small to="/people/$personId/plan" params={{ personId }}>
        {t('toPlan')}
      </ButtonLink>
    );
  return <Empty action={way}>{t('nothingRuns')}</Empty>;
}
