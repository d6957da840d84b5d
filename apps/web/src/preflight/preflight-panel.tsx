import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { isNotFound } from '../shared/problem-error.js';
import { useViewer } from '../shared/session.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { preflightQuery } from './preflight.queries.js';

/** How much the pre-flight finds now, where the case is made, and the way to it. For the two it is between. */
export function PreflightPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('preflight');
  const { membership } = useViewer();
  const { data, error } = useQuery(preflightQuery(personId));
  if (error && isNotFound(error)) return null;
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('title')}>
        <SkeletonRows rows={1} />
      </Loading>
    );
  }
  if (!data.targetLevel) return null;
  const blockers = data.findings.filter(({ severity }) => severity === 'blocker').length;
  const counts = { blockers, advice: data.findings.length - blockers };
  return (
    <>
      <p>{t('counts', counts)}</p>
      <p>
        {membership.personId === personId ? (
          <ButtonLink small to="/journey/preflight">
            {t('panel.open')}
          </ButtonLink>
        ) : (
          <ButtonLink small to="/people/$personId/preflight" params={{ personId }}>
            {t('panel.open')}
          </ButtonLink>
        )}
      </p>
    </>
  );
}
