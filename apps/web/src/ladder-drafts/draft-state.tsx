import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { Button } from '../shared/ui/button.js';
import { Icon } from '../shared/ui/icon.js';
import type { DraftEditor } from './use-draft.js';
import styles from './ladder-drafts.module.css';

/** Whether what one sees is what the others see. */
export function DraftState({ editor: { state, failure, again } }: { editor: DraftEditor }) {
  const { t } = useTranslation('ladder-drafts');
  const shared = useTranslation('shared').t;
  if (state !== 'failed') {
    return (
      <span className={styles.state} role="status">
        {state === 'saved' && <Icon name="check" size={14} />}
        {t(`state.${state}`)}
      </span>
    );
  }
  const { headline, detail } = describeError(failure, shared);
  return (
    <span className={styles.state} role="alert">
      <Icon name="problem" size={14} />
      {t('state.failed')} {headline} {detail}
      <Button look="quiet" small onClick={again}>
        {t('state.again')}
      </Button>
    </span>
  );
}
