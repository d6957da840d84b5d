import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import type { Prefetch } from '../../shared/page-module.js';
import { SettingsHead } from '../settings-head.js';
import styles from '../settings.module.css';
import { frameworkHistoryQuery, frameworkQuery } from './framework.queries.js';
import { FrameworkForm } from './framework-form.js';
import { FrameworkHistory } from './framework-history.js';

export const prefetch: Prefetch<object> = ({ client }) =>
  Promise.all([client.ensureQueryData(frameworkQuery), client.ensureInfiniteQueryData(frameworkHistoryQuery)]);

/** What the four steps ask for in this organization: everybody reads by what they are counted, its keepers change it. */
export default function FrameworkPage() {
  const { t } = useTranslation('settings');
  const { data: framework } = useSuspenseQuery(frameworkQuery);
  const keeps = framework.abilities.includes('change');
  return (
    <>
      <SettingsHead
        title={t('page.framework')}
        sentence={t('framework.sentence', { count: framework.signals.filter(({ required }) => required).length })}
      >
        {t(keeps ? 'framework.under' : 'framework.underOthers')}
      </SettingsHead>
      <div className={styles.sections}>
        <FrameworkForm framework={framework} />
        <FrameworkHistory framework={framework} />
      </div>
    </>
  );
}
