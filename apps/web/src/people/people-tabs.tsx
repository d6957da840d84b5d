import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import styles from './people-tabs.module.css';

/** Three ways to look at the same people. */
export function PeopleTabs() {
  const { t } = useTranslation('people');
  const exact = { exact: true, includeSearch: false };
  return (
    <nav className={styles.tabs} aria-label={t('views')}>
      <Link to="/people" activeOptions={exact}>
        {t('view.directory')}
      </Link>
      <Link to="/people/chart" activeOptions={exact}>
        {t('view.chart')}
      </Link>
      <Link to="/people/departments" activeOptions={exact}>
        {t('view.departments')}
      </Link>
    </nav>
  );
}
