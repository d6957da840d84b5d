import type { VisibilityEventView } from '@rungs/contracts/visibility-events.js';
import { RecordThread } from '../comments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { Row } from '../shared/ui/section.js';
import { Tag } from '../shared/ui/tag.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import styles from './visibility-event-row.module.css';

/** One event of a list; its acts are the ones that the server says are open. */
export function VisibilityEventRow({ event, acts }: { event: VisibilityEventView; acts: readonly MenuItem[] }) {
  const { t } = useTranslation('visibility-events');
  const { membership } = useViewer();
  const { kind, title, heldOn, reached, link, takeaways, led, audience, visibleTo } = event;
  return (
    <Row
      lead={<ExactDate on={heldOn} />}
      end={acts.length > 0 && <Menu label={t('acts', { title })} items={acts} />}
      sub={
        <>
          {takeaways && <p className={styles.words}>{takeaways}</p>}
          <p className={styles.facts}>
            <Tag look="line">{led && kind === 'meeting' ? t('ledMeeting') : t(`kind.${kind}`)}</Tag>
            {reached && <span>{t('before', { reached })}</span>}
            {link && (
              <a href={link} target="_blank" rel="noreferrer">
                {t('open', { title })}
              </a>
            )}
            <VisibleTo audience={audience} visibleTo={visibleTo} viewer={membership.personId} />
          </p>
          <RecordThread type="visibility-event" record={event} title={title} />
        </>
      }
    >
      <span className={styles.title}>{title}</span>
    </Row>
  );
}
