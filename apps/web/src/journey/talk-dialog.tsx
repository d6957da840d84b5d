import { type JourneyPage } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { useDates } from '../shared/dates.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { DateField } from '../shared/ui/date-field.js';
import { Dialog } from '../shared/ui/dialog.js';
import { toast } from '../shared/ui/toast.js';
import { firstName } from './first-name.js';
import { journeyActs, useSendAct } from './journey.queries.js';

type Props = { page: JourneyPage; onClose: () => void };

/** When it was; what was said stays between the two. */
export function TalkDialog({ open, ...props }: Props & { open: boolean }) {
  const { t } = useTranslation('journey');
  return (
    <Dialog open={open} onClose={props.onClose} title={t('talk.dialog')} description={t('talk.seen')}>
      <TalkForm {...props} />
    </Dialog>
  );
}

function TalkForm({ page, onClose }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const today = dates.today();
  const send = useSendAct(page.person.id);
  const form = useForm({
    schema: z.object({ heldOn: z.iso.date().refine((day) => day <= today, t('talk.notFuture')) }),
    initial: { heldOn: today },
    save: ({ heldOn }, acting) => send(() => journeyActs.talked(page.person.id, heldOn, acting)),
    onSaved: () => {
      onClose();
      const other = page.relation === 'owner' ? page.person.managerName : page.person.name;
      toast({ words: t('talk.done', { name: firstName(other ?? '') }) });
    },
  });
  return (
    <Form
      form={form}
      label={t('talk.dialog')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form}>{t('talk.act')}</SaveButton>
        </>
      }
    >
      <DateField {...form.field('heldOn', t('talk.on'))} max={today} />
    </Form>
  );
}
