import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { toast } from '../shared/ui/toast.js';
import { journeyActs, useSendAct } from './journey.queries.js';
import { type Target, TargetFields, targetRequest, targetSchema } from './target-fields.js';

type Props = { page: JourneyPage; journey: NonNullable<JourneyPage['journey']>; onClose: () => void };

/** Another level or another date: the journey stays the same one, and the change is seen by both. */
export function ChangeTargetDialog({ open, ...props }: Props & { open: boolean }) {
  const { t } = useTranslation('journey');
  return (
    <Dialog open={open} onClose={props.onClose} title={t('target.changeTitle')} description={t('target.kept')}>
      <TargetForm {...props} />
    </Dialog>
  );
}

function TargetForm({ page, journey, onClose }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const send = useSendAct(page.person.id);
  const initial: Target = { targetLevelId: journey.targetLevel.id, targetOn: journey.targetOn ?? '' };
  const form = useForm({
    schema: targetSchema,
    initial,
    version: journey.version,
    save: (target, acting) => send(() => journeyActs.change(journey.id, targetRequest(target), acting)),
    onSaved: () => {
      onClose();
      toast({ words: t('target.changed') });
    },
  });
  return (
    <Form
      form={form}
      label={t('target.changeTitle')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form}>{t('target.change')}</SaveButton>
        </>
      }
    >
      <TargetFields form={form} />
    </Form>
  );
}
