import type { FeedbackView } from '@rungs/contracts/feedback.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { AudiencePicker } from '../shared/ui/audience-picker.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { StepSelect } from '../shared/ui/step-select.js';
import { toast } from '../shared/ui/toast.js';
import { updateFeedback, useFeedbackAct } from './feedback.queries.js';

/** Whom to show it, and which step it serves: the receiver's to choose. */
export function ShareDialog({
  feedback,
  open,
  onClose,
}: {
  feedback: FeedbackView;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const [base] = useState(feedback);
  const [audience, setAudience] = useState(feedback.audience);
  const [step, setStep] = useState(feedback.step);
  const act = useFeedbackAct(() => updateFeedback(base, { audience, step }));
  const save = (): void =>
    act.mutate(undefined, {
      onSuccess: () => {
        onClose();
        toast({ words: t('shared') });
      },
    });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('shareTitle')}
      description={feedback.sharedWithManager ? t('giverShared') : undefined}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <Button look="primary" busy={act.isPending} onClick={save}>
            {shared('save')}
          </Button>
        </>
      }
    >
      {act.error && <ErrorPanel title={t('notSaved')} error={act.error} />}
      <AudiencePicker name="audience" value={audience} onChange={setAudience} managerName={membership.managerName} />
      <StepSelect name="step" label={t('field.step')} value={step} onChange={setStep} />
    </Dialog>
  );
}
