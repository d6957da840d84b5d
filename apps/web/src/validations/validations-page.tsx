import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { ValidationList } from './validation-list.js';
import { validationsQuery } from './validations.queries.js';
import styles from './validations.module.css';

const [received, asked] = [{ direction: 'received' }, { direction: 'asked' }] as const;

export const prefetch: Prefetch<object> = ({ client }) => {
  void client.prefetchInfiniteQuery(validationsQuery(asked));
  return client.ensureInfiniteQueryData(validationsQuery(received));
};

/** What others want to know of one, and what one has asked of others. */
export default function ValidationsPage() {
  const { t } = useTranslation('validations');
  const { data } = useInfiniteQuery(validationsQuery(received));
  const count = data?.pages[0]?.openCount ?? 0;
  return (
    <>
      <PageHead
        title={t('title')}
        sentence={t('sentence', { count })}
        actions={<ButtonLink to="/opportunities">{t('toOpportunities')}</ButtonLink>}
      />
      <div className={styles.sections}>
        <Section title={t('ofYou')}>
          <ValidationList filters={received} label={t('ofYou')} empty={t('nobodyWaits')} />
        </Section>
        <Section title={t('byYou')}>
          <ValidationList filters={asked} label={t('byYou')} empty={t('teach')} />
        </Section>
      </div>
    </>
  );
}
