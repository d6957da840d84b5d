import { commentSchema, type CommentView, updateCommentRequestSchema } from '@rungs/contracts/comments.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { TextArea } from '../shared/ui/text-area.js';
import { commentKeys } from './comment-keys.js';
import { changeComment } from './comments.queries.js';
import { longestComment } from './longest-comment.js';
import { MentionChoice } from './mention-choice.js';

type Props = { comment: CommentView; open: boolean; onClose: () => void };

/** In its place. Whoever comes second, in another window of theirs, sees both versions and loses neither. */
export function EditComment({ comment: given, onClose }: Props) {
  const { t } = useTranslation('comments');
  const shared = useTranslation('shared').t;
  const client = useQueryClient();
  // What one began from: a live change from another window must not make a stale edit look fresh.
  const [comment] = useState(given);
  const others = comment.visibleTo.filter(({ personId }) => personId !== comment.author.personId);
  const form = useForm({
    schema: updateCommentRequestSchema.pick({ text: true }),
    initial: { text: comment.text },
    version: comment.version,
    current: { schema: commentSchema, values: ({ text }) => ({ text }) },
    save: ({ text }: { text: string }, { version }) => changeComment(comment, text, version),
    // The new words are there before the old ones would show again.
    onSaved: () => void client.invalidateQueries({ queryKey: commentKeys.all }).finally(onClose),
  });
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !form.conflict) onClose();
      }}
    >
      <Form
        form={form}
        label={t('editTitle')}
        failureTitle={t('notSaved')}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} />
          </>
        }
      >
        <TextArea {...form.field('text', t('editTitle'))} rows={2} limit={longestComment} />
        <MentionChoice text={form.values.text} readers={others} onChoose={(text) => form.set('text', text)} />
      </Form>
      <ConflictDialog form={form} />
    </div>
  );
}
