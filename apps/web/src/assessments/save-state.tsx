import { useTranslation } from '../shared/i18n/use-translation.js';
import { UnreachableError } from '../shared/problem-error.js';
import { Icon } from '../shared/ui/icon.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import styles from './save-state.module.css';

type Props = { saving: boolean; dirty: boolean; failure: unknown; savedAt: string };

/** Where the words are now: on the server, on the way, or still only here. */
export function SaveState({ saving, dirty, failure, savedAt }: Props) {
  const { t } = useTranslation('assessments');
  const here = dirty && failure instanceof UnreachableError;
  return (
    <p className={styles.state} role="status">
      <Icon name={here ? 'offline' : dirty || saving ? 'clock' : 'done'} size={14} />
      {here ? (
        t('saved.here')
      ) : dirty || saving ? (
        t('saved.soon')
      ) : (
        <span>
          {t('saved.kept')} <RelativeDate on={savedAt} />
        </span>
      )}
    </p>
  );
}
