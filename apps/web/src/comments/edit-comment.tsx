import type { CommentView } from '@rungs/contracts/comments.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { TextArea } from '../shared/ui/text-area.js';
import styles from './comments.module.css';
import { useEditComment } from './comments.queries.js';
import { longestComment } from './longest-comment.js';
import { MentionChoice } from './mention-choice.js';

/** In its place. What was typed stays when it could not be saved. */
export function EditComment({ comment, onDone }: { comment: CommentView; onDone: () => void }) {
  const { t } = useTranslation('comments');
  const shared = useTranslation('shared').t;
  // What one began from: a live change from another tab must not make a stale edit look fresh.
  const [base] = useState(comment);
  const [text, setText] = useState(comment.text);
  const edit = useEditComment();
  const others = comment.visibleTo.filter(({ personId }) => personId !== comment.author.personId);
  const wrong = text.trim() === '' || text.length > longestComment;
  const save = (): void => {
    if (wrong || edit.isPending) return;
    edit.mutate({ comment: base, text }, { onSuccess: onDone });
  };
  return (
    <form
      className={styles.write}
      aria-label={t('editTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save();
        if (event.key === 'Escape') onDone();
      }}
    >
      {edit.error && <ErrorPanel title={t('notSaved')} error={edit.error} kept={shared('form.typedKept')} />}
      <TextArea name="text" label={t('editTitle')} rows={2} limit={longestComment} value={text} onChange={setText} />
      <MentionChoice text={text} readers={others} onChoose={setText} />
      <p className={styles.acts}>
        <Button small onClick={onDone}>
          {shared('cancel')}
        </Button>
        <Button small look="primary" type="submit" busy={edit.isPending} disabled={wrong}>
          {shared('save')}
        </Button>
      </p>
    </form>
  );
}
