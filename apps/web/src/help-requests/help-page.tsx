import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { HelpList } from './help-list.js';
import { HelpPanel } from './help-panel.js';
import { helpQuery } from './help-requests.queries.js';
import styles from './help-requests.module.css';

export const prefetch: Prefetch<object> = ({ client, viewer }) => {
  if (viewer) void client.prefetchInfiniteQuery(helpQuery({ by: viewer.membership.personId }));
  return client.ensureInfiniteQueryData(helpQuery({}));
};

/** What others want to hear from one, and what one has asked of others. */
export default function HelpPage() {
  const { t } = useTranslation('help-requests');
  const { membership } = useViewer();
  const { data } = useSuspenseInfiniteQuery(helpQuery({}));
  return (
    <>
      <PageHead title={t('title')} sentence={t('sentence', { count: data.pages[0]?.pendingCount ?? 0 })} />
      <div className={styles.sections}>
        <Section title={t('ofYou')}>
          <HelpList filters={{}} label={t('ofYou')} empty={<Empty>{t('nobodyAsks')}</Empty>} />
        </Section>
        <Section title={t('byYou')}>
          <HelpPanel personId={membership.personId} />
        </Section>
      </div>
    </>
  );
}
