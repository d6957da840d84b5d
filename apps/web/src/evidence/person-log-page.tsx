import { personProfileSchema } from '@rungs/contracts/people.js';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../shared/api.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Empty } from '../shared/ui/empty.js';
import { Log } from './log.js';
import LogPage from './log-page.js';
import { prefetchLog } from './prefetch-log.js';

type Params = { personId: string };

const ownerQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', 'profile', personId],
    queryFn: ({ signal }) => api.get(`/people/${personId}`, personProfileSchema, signal),
    meta: { topics: ['department'] },
  });

export const prefetch: Prefetch<Params> = ({ client, params: { personId }, search }) =>
  Promise.all([prefetchLog(client, personId, search), client.ensureQueryData(ownerQuery(personId))]);

export { LogLoading as Loading } from './log-loading.js';

/** What somebody else did, as far as they show it to me. Their drafts and private entries are not even counted. */
export default function PersonLogPage({ params: { personId } }: { params: Params }) {
  const { t } = useTranslation('evidence');
  const viewer = useViewer();
  const { data: owner } = useSuspenseQuery(ownerQuery(personId));
  const { name, abilities } = owner;
  if (personId === viewer.membership.personId) return <LogPage />;
  return (
    <Log
      personId={personId}
      name={name}
      kicker={
        abilities.includes('open_journey') ? (
          <Link to="/people/$personId" params={{ personId }}>
            {t('theirs.journey', { name })}
          </Link>
        ) : (
          <Link to="/people/$personId/profile" params={{ personId }}>
            {name}
          </Link>
        )
      }
      empty={<Empty>{t('theirs.teach', { name })}</Empty>}
    />
  );
}
