import type { FeedbackView } from '@rungs/contracts/feedback.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import type { Act } from './act-dialog.js';
import { feedbackKeys } from './feedback.queries.js';
import { ActDialog } from './late-overlays.js';

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
