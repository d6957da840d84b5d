import type { EvidenceView } from '@rungs/contracts/evidence.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDates } from '../shared/dates.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import styles from './entry-list.module.css';
import { type LogSearch, useLogAddress } from './log-address.js';

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

/** Into the log of this person: one's own under its short address. */
export function ToLog({
  personId,
  search = {},
  className,
  children,
}: {
  personId: string;
  search?: LogSearch;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Link {...useLogAddress(personId)} search={search} className={className}>
      {children}
    </Link>
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
