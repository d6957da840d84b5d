import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { preflightQuery } from './preflight.queries.js';
import { PreflightPage } from './preflight-view.js';

export const prefetch: Prefetch<object> = ({ client, viewer }) =>
  viewer && client.ensureQueryData(preflightQuery(viewer.membership.personId));

/** Before my case: what would surprise my manager. */
export default function MyPreflightPage() {
  const { t } = useTranslation('preflight');
  const { membership } = useViewer();
  return <PreflightPage personId={membership.personId} kicker={<Link to="/journey">{t('kicker')}</Link>} />;
}
