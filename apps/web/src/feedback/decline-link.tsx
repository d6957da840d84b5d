import { feedbackLinkSchema, type FeedbackLinkView } from '@rungs/contracts/feedback.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { declineLink } from './feedback-link.queries.js';
import { useMeanwhile } from './meanwhile.js';
import { WordsDialog } from './words-dialog.js';

type Props = {
  open: boolean;
  onClose: () => void;
  token: string;
  link: FeedbackLinkView;
  onDone: (done: 'declined') => void;
};

/** Nothing typed is kept on this device, which need not be their own. */
export function DeclineLink({ open, onClose, token, link, onDone }: Props) {
  const { t } = useTranslation('feedback');
  const meanwhile = useMeanwhile();
  const { askerName } = link;
  return (
    <WordsDialog
      open={open}
      onClose={onClose}
      title={t('declineTitle', { name: askerName })}
      label={t('field.reason')}
      help={t('field.reasonHelp', { name: askerName })}
      submit={t('decline')}
      done={t('declined')}
      optional
      limit={1_000}
      of={link}
      schema={feedbackLinkSchema}
      facts={meanwhile.link}
      possible={() => true}
      save={async (reason, { version }) => {
        await declineLink(token, reason, version);
        onDone('declined');
      }}
    />
  );
}
