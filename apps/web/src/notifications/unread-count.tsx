import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { unreadQuery } from './notifications.queries.js';
import styles from './unread-count.module.css';

const mostShown = 99;

/** How many there are that one has not read. Nothing while there are none, or while nobody knows. */
export function UnreadCount() {
  const { t } = useTranslation('app');
  const { data } = useQuery(unreadQuery);
  const unread = data?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{unread > mostShown ? `${mostShown}+` : unread}</span>
      <span className={styles.words}>{t('bell.unread', { count: unread })}</span>
    </span>
  );
}
