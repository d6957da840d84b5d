import type { DriftView } from '@rungs/contracts/alignment-checks.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Tag } from '../shared/ui/tag.js';
import styles from './alignment.module.css';

/** Why an item has drifted, each rule in a word and in a sentence. Nothing where it has not. */
export function DriftFlags({ flags }: { flags: readonly DriftView[] }) {
  const { t, i18n } = useTranslation('alignment-checks');
  if (flags.length === 0) return null;
  return (
    <ul className={styles.flags} aria-label={t('why')}>
      {flags.map(({ rule, sentence }) => (
        <li key={rule}>
          <Tag look="warn" icon="warning">
            {t(`rule.${rule}`)}
          </Tag>{' '}
          <span>{sentence[i18n.language]}</span>
        </li>
      ))}
    </ul>
  );
}
