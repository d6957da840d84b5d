import { useTranslation } from '../i18n/use-translation.js';
import { changedParts } from './changed-parts.js';
import styles from './text-versions.module.css';

/** A text before and since, whole, what differs marked. `language` of the texts where it is not the reader's. */
export function TextVersions({ from, to, language }: { from: string; to: string; language?: string | undefined }) {
  const { t, i18n } = useTranslation('conflicts');
  const version = (name: string, text: string, other: string) => (
    <div>
      <dt lang={i18n.language}>{name}</dt>
      <dd>
        {changedParts(text, other).map((part, index) =>
          part.changed ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
        )}
      </dd>
    </div>
  );
  return (
    <dl className={styles.versions} lang={language}>
      {version(t('versions.before'), from, to)}
      {version(t('versions.since'), to, from)}
    </dl>
  );
}
