import { feedbackRequestSchema, type FeedbackRequestView } from '@rungs/contracts/feedback.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { declineRequest } from './feedback.queries.js';
import { useMeanwhile } from './meanwhile.js';
import { WordsDialog } from './words-dialog.js';

type Props = { request: FeedbackRequestView; open: boolean; onClose: () => void };

/** Saying no needs no reason. */
export function DeclineDialog({ request, ...shown }: Props) {
  const { t } = useTranslation('feedback');
  const meanwhile = useMeanwhile();
  const { name } = request.asker;
  return (
    <WordsDialog
      {...shown}
      title={t('declineTitle', { name })}
      label={t('field.reason')}
      help={t('field.reasonHelp', { name })}
      submit={t('decline')}
      done={t('declined')}
      optional
      limit={1_000}
      of={request}
      schema={feedbackRequestSchema}
      facts={meanwhile.request}
      possible={({ abilities }) => abilities.includes('decline')}
      draftKey={`feedback-request:decline:${request.id}`}
      save={(reason, context) => declineRequest(request.id, reason, context)}
    />
  );
}
