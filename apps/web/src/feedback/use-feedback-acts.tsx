import type { FeedbackView } from '@rungs/contracts/feedback.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { feedbackKeys, respondTo, updateFeedback } from './feedback.queries.js';
import { ShareDialog } from './share-dialog.js';
import { WordsDialog } from './words-dialog.js';

type Act = Readonly<{ act: 'respond' | 'edit' | 'share'; feedback: FeedbackView }>;

/** What one can do with feedback, and the dialog of it to draw beside the list. */
export function useFeedbackActs() {
  const { t } = useTranslation('feedback');
  const deletion = useUndoableDelete(feedbackKeys.all);
  const { opened, show, close } = useOpened<Act>();
  return {
    runs: {
      respond: (feedback: FeedbackView) => show({ act: 'respond', feedback }),
      edit: (feedback: FeedbackView) => show({ act: 'edit', feedback }),
      share: (feedback: FeedbackView) => show({ act: 'share', feedback }),
      delete: ({ id, version }: FeedbackView) =>
        deletion.mutate({ path: `/feedback/${id}`, version, words: t('removed') }),
    },
    dialog: opened && <ActDialog key={opened.key} {...opened.of} open={opened.open} onClose={close} />,
  };
}

function ActDialog({ act, feedback, open, onClose }: Act & { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  if (act === 'share') return <ShareDialog feedback={feedback} open={open} onClose={onClose} />;
  const common = { open, onClose, limit: 4_000, submit: shared('save') };
  return act === 'respond' ? (
    <WordsDialog
      {...common}
      title={t('respondTitle')}
      label={t('willChange')}
      help={t('respondHelp')}
      done={t('responded')}
      initial={feedback.response ?? ''}
      save={(response) => respondTo(feedback, response)}
    />
  ) : (
    <WordsDialog
      {...common}
      title={t('editTitle', { name: feedback.receiver.name })}
      label={t('field.text')}
      help={t('editHelp')}
      done={t('edited')}
      initial={feedback.text}
      save={(text) => updateFeedback(feedback, { text })}
    />
  );
}
