import { useTranslation } from '../i18n/use-translation.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import styles from './act-conflict.module.css';
import { Facts } from './conflict-facts.js';
import type { Fact } from './field-errors.js';

type Props = {
  open: boolean;
  /** What one was about to do, in the words of its button, with the words as typed. */
  does: string;
  words?: string | undefined;
  facts: readonly Fact[];
  /** Whether it still means the same; without it there is nothing to repeat. */
  possible: boolean;
  busy: boolean;
  onAgain: () => void;
  /** Back to the text; nothing is lost. */
  onBack?: (() => void) | undefined;
  onLeave: () => void;
};

/** Somebody was faster: what one meant to do beside what was done, and one chooses. Nothing is repeated by itself. */
export function ActConflict({ open, does, words, facts, possible, busy, onAgain, onBack, onLeave }: Props) {
  const { t } = useTranslation('conflicts');
  return (
    <Dialog
      open={open}
      onClose={onBack ?? onLeave}
      dismissible={false}
      size="wide"
      title={t('act.title')}
      description={t(possible ? 'act.choose' : 'act.impossible')}
      actions={
        <>
          {onBack && (
            <Button look="quiet" onClick={onBack}>
              {t('goOn')}
            </Button>
          )}
          <Button look={possible ? 'plain' : 'primary'} onClick={onLeave}>
            {t('leave')}
          </Button>
          {possible && (
            <Button look="primary" busy={busy} onClick={onAgain}>
              {t('act.again')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.two}>
        <section>
          <h3>{t('act.yours')}</h3>
          <p>{does}</p>
          {words && <blockquote>{words}</blockquote>}
        </section>
        <section>
          <h3>{t('changed')}</h3>
          <Facts facts={facts.length > 0 ? facts : [t('unnamed')]} />
        </section>
      </div>
    </Dialog>
  );
}
