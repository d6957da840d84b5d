import { useTranslation } from '../i18n/use-translation.js';
import { changedParts } from './changed-parts.js';
import styles from './conflict-facts.module.css';
import type { Fact } from './field-errors.js';

/** What the other changed: a sentence, or a field with what stands there now. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul className={styles.facts}>
      {facts.map((fact, index) => (
        <li key={index}>
          {typeof fact === 'string' ? (
            fact
          ) : (
            <>
              <span className={styles.field}>{fact.field}</span>
              <Marked text={fact.now} against={fact.before} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Marked({ text, against }: { text: string; against: string }) {
  const { t } = useTranslation('conflicts');
  if (text === '') return <span className={styles.empty}>{t('empty')}</span>;
  return (
    <span className={styles.text}>
      {changedParts(text, against).map((part, index) =>
        part.changed ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </span>
  );
}
