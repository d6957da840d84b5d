import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useQuiet } from '../shared/hooks/use-quiet.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Icon } from '../shared/ui/icon.js';
import { loadPart } from '../shared/ui/load-part.js';
import styles from './bell.module.css';

const UnreadCount = lazy(async () => ({
  default: (await loadPart(() => import('../notifications/index.js'))).UnreadCount,
}));

/** The way to what others did. How many are new is asked for once the page stands: nobody opens a page to read the bell. */
export function Bell() {
  const { t } = useTranslation('app');
  const counts = useQuiet();
  return (
    <Link to="/notifications" className={styles.bell} activeProps={{ 'aria-current': 'page' }}>
      <Icon name="bell" />
      <span className={styles.name}>{t('bell.label')}</span>
      {counts && (
        <Suspense fallback={null}>
          <UnreadCount />
        </Suspense>
      )}
    </Link>
  );
}
