import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { preflightQuery } from './preflight.queries.js';
import { PreflightView } from './preflight-view.js';

type Params = { personId?: string };

export const prefetch: Prefetch<Params> = ({ client, viewer, params }) =>
  viewer && client.ensureQueryData(preflightQuery(params.personId ?? viewer.membership.personId));

/** One's own under the journey; for the manager under the person, without what follows from what only they read. */
export default function PreflightPage({ params }: { params: Params }) {
  const { t } = useTranslation('preflight');
  const { membership } = useViewer();
  const personId = params.personId ?? membership.personId;
  const { data } = useSuspenseQuery(preflightQuery(personId));
  const kicker =
    data.relation === 'owner' ? (
      <Link to="/journey">{t('kicker')}</Link>
    ) : (
      <Link to="/people/$personId" params={{ personId }}>
        {data.person.name}
      </Link>
    );
  return <PreflightView key={personId} personId={personId} kicker={kicker} />;
}
