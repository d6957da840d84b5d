import type { EvidenceView } from '@rungs/contracts/evidence.js';
import { useDates } from '../shared/dates.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import styles from './entry-list.module.css';
import { type LogSearch, ToLog } from './to-log.js';

/** Entries of the log in their short form, each a way to the entry itself. */
export function EntryList({ personId, entries }: { personId: string; entries: readonly EvidenceView[] }) {
  const dates = useDates();
  const { membership } = useViewer();
  return (
    <ul className={styles.list}>
      {entries.map(({ id, title, occurredOn, result, audience, visibleTo }) => (
        <li key={id} className={styles.entry}>
          <time className={styles.day} dateTime={occurredOn} title={dates.exact(occurredOn)}>
            {dates.short(occurredOn)}
          </time>
          <span className={styles.words}>
            <ToLog personId={personId} search={{ entry: id }} className={styles.title}>
              {title}
            </ToLog>
            {result && <span className={styles.result}>{result}</span>}
          </span>
          <span className={styles.seen}>
            <VisibleTo audience={audience} visibleTo={visibleTo} viewer={membership.personId} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where the log holds more than is shown, or simply is. */
export function WholeLog({ personId, search }: { personId: string; search?: LogSearch }) {
  const { t } = useTranslation('journey');
  return (
    <p className={styles.all}>
      <ToLog personId={personId} {...(search && { search })}>
        {t('entries.inLog')}
      </ToLog>
    </p>
  );
}
