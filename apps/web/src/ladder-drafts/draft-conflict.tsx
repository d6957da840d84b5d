import { ladderDifference } from '@rungs/domain/ladder/difference.js';
import { ChangeList } from '../ladder-versions/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import type { DraftEditor } from './use-draft.js';
import styles from './ladder-drafts.module.css';

/** Two people wrote at once: what each changed since both began, and which of the two ladders goes on. */
export function DraftConflict({ editor }: { editor: DraftEditor }) {
  const { t } = useTranslation('ladder-drafts');
  const { conflict, content } = editor;
  if (!conflict) return null;
  const { base, theirs, busy, keepMine, takeTheirs, putOff } = conflict;
  const sides = [
    [t('conflict.theirs', { name: theirs.editedBy?.name ?? t('conflict.somebody') }), theirs.content],
    [t('conflict.mine'), content],
  ] as const;
  return (
    <Dialog
      open
      onClose={putOff}
      dismissible={false}
      size="wide"
      title={t('conflict.title')}
      description={t('conflict.sentence')}
      actions={
        <>
          <Button onClick={takeTheirs}>{t('conflict.takeTheirs')}</Button>
          <Button look="primary" busy={busy} onClick={keepMine}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <div className={styles.sides}>
        {sides.map(([title, side]) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <ChangeList changes={ladderDifference(base, side)} label={title} />
          </section>
        ))}
      </div>
    </Dialog>
  );
}
