import { useQuery } from '@tanstack/react-query';
import { CapacityPanel } from '../capacity/index.js';
import { FocusPanel } from '../focus-sessions/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { energyTrendQuery } from './check-ins.queries.js';
import { CheckInsPanel } from './check-ins-panel.js';
import styles from './check-ins-page.module.css';

export const prefetch: Prefetch<object> = ({ client, viewer }) =>
  viewer && client.ensureQueryData(energyTrendQuery(viewer.membership.personId));

export default function CheckInsPage() {
  const { t, i18n } = useTranslation('check-ins');
  const { personId } = useViewer().membership;
  const { data } = useQuery(energyTrendQuery(personId));
  return (
    <>
      <PageHead title={t('title')} sentence={data?.reading.sentence[i18n.language]}>
        {t('under')}
      </PageHead>
      <div className={styles.columns}>
        <Section title={t('list')}>
          <CheckInsPanel personId={personId} headed />
        </Section>
        <div className={styles.column}>
          <Section title={t('capacity')}>
            <CapacityPanel personId={personId} />
          </Section>
          <Section title={t('focus')}>
            <FocusPanel personId={personId} />
          </Section>
        </div>
      </div>
    </>
  );
}
