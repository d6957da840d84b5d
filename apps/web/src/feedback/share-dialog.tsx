import { feedbackSchema, type FeedbackView } from '@rungs/contracts/feedback.js';
import { audienceSchema, type Audience, type Step, stepSchema } from '@rungs/contracts/records.js';
import { z } from 'zod';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { AudiencePicker } from '../shared/ui/audience-picker.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { StepSelect } from '../shared/ui/step-select.js';
import { toast } from '../shared/ui/toast.js';
import { updateFeedback, useRefreshFeedback } from './feedback.queries.js';
import { useMeanwhile } from './meanwhile.js';

type Values = { audience: Audience; step: Step };
type Props = { feedback: FeedbackView; open: boolean; onClose: () => void };

const schema = z.object({ audience: audienceSchema, step: stepSchema });
const valuesOf = ({ audience, step }: FeedbackView): Values => ({ audience, step });

/** Whom to show it, and which step it serves: the receiver's to choose. */
export function ShareDialog({ feedback, open, onClose }: Props) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const refresh = useRefreshFeedback();
  const meanwhile = useMeanwhile();
  const form = useForm({
    schema,
    initial: valuesOf(feedback),
    version: feedback.version,
    current: {
      schema: feedbackSchema,
      values: valuesOf,
      facts: (now: FeedbackView) => meanwhile.feedback(feedback, now, 'sharing'),
      possible: ({ abilities }: FeedbackView) => abilities.includes('share'),
    },
    save: (values, context) => updateFeedback(feedback.id, values, context).finally(() => void refresh()),
    onSaved: () => {
      onClose();
      toast({ words: t('shared') });
    },
  });
  return (
    <>
      <Dialog
        open={open}
        onClose={onClose}
        title={t('shareTitle')}
        description={feedback.sharedWithManager ? t('giverShared') : undefined}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} />
          </>
        }
      >
        <Form form={form} label={t('shareTitle')} failureTitle={t('notSaved')} actions={null}>
          <AudiencePicker {...form.field('audience', shared('visible.label'))} managerName={membership.managerName} />
          <StepSelect {...form.field('step', t('field.step'))} />
        </Form>
      </Dialog>
      <ConflictDialog
        form={form}
        show={(name, value) =>
          name === 'step' ? shared(`step.name.${value as Step}`) : shared(`audience.name.${value as Audience}`)
        }
        onLeave={onClose}
      />
    </>
  );
}
