import { feedbackSchema, type FeedbackView } from '@rungs/contracts/feedback.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { respondTo, updateFeedback } from './feedback.queries.js';
import { useMeanwhile } from './meanwhile.js';
import { ShareDialog } from './share-dialog.js';
import { WordsDialog } from './words-dialog.js';

export type Act = Readonly<{ act: 'respond' | 'edit' | 'share'; feedback: FeedbackView }>;

/** What the receiver does with feedback, and its giver with their words. */
export function ActDialog({ act, feedback, open, onClose }: Act & { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const meanwhile = useMeanwhile();
  if (act === 'share') return <ShareDialog feedback={feedback} open={open} onClose={onClose} />;
  const { id } = feedback;
  const common = {
    ...{ open, onClose, limit: 4_000, submit: shared('save'), of: feedback, schema: feedbackSchema },
    draftKey: `feedback:${act}:${id}`,
    possible: ({ abilities }: FeedbackView) => abilities.includes(act),
  };
  return act === 'respond' ? (
    <WordsDialog
      {...common}
      title={t('respondTitle')}
      label={t('willChange')}
      help={t('respondHelp')}
      done={t('responded')}
      wordsOf={({ response }) => response ?? ''}
      facts={(was, is) => meanwhile.feedback(was, is, 'response')}
      save={(response, context) => respondTo(id, response, context)}
    />
  ) : (
    <WordsDialog
      {...common}
      title={t('editTitle', { name: feedback.receiver.name })}
      label={t('field.text')}
      help={t('editHelp')}
      done={t('edited')}
      wordsOf={({ text }) => text}
      facts={(was, is) => meanwhile.feedback(was, is, 'text')}
      save={(text, context) => updateFeedback(id, { text }, context)}
    />
  );
}
