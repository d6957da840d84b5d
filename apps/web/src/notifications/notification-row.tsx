import type { NotificationView } from '@rungs/contracts/notifications.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Avatar } from '../shared/ui/avatar.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row } from '../shared/ui/section.js';
import styles from './notifications.module.css';
import { placeOf } from './place-of.js';

/** Who did what kind of thing, in the reader's words; what it says is read where it stands. */
export function NotificationRow({ notification, onRead }: { notification: NotificationView; onRead: () => void }) {
  const { t } = useTranslation('notifications');
  const { membership } = useViewer();
  const { kind, actor, happenedAt, readAt } = notification;
  const who = actor?.name ?? t('somebody');
  const unread = readAt === null;
  return (
    <Row
      mark={<Avatar name={actor?.name ?? membership.organizationName} size="small" />}
      sub={
        <>
          <RelativeDate on={happenedAt} />
          {unread && <b className={styles.unread}>{t('isUnread')}</b>}
        </>
      }
      end={unread && <IconButton icon="check" label={t('read')} onClick={onRead} />}
    >
      <Link
        {...placeOf(notification, membership.personId)}
        className={styles.what}
        data-unread={unread || undefined}
        onClick={() => unread && onRead()}
      >
        {t(`kind.${kind}`, { who })}
      </Link>
    </Row>
  );
}
