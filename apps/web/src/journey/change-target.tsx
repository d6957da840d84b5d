import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { toast } from '../shared/ui/toast.js';
import { journeyActs, useSendAct } from './journey.queries.js';
import { type Target, TargetFields, targetRequest, targetSchema } from './target-fields.js';

/** Another level or another date: the journey stays the same one, and the change is seen by both. */
export function ChangeTarget({ page, opens }: { page: JourneyPage; opens: boolean }) {
  const { t } = useTranslation('journey');
  const [open, setOpen] = useState(opens);
  const { journey } = page;
  if (!journey || !page.abilities.includes('change')) return null;
  return (
    <>
      <Button icon="target" onClick={() => setOpen(true)}>
        {t('target.change')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('target.changeTitle')} description={t('target.kept')}>
        <TargetForm page={page} journey={journey} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

type Journey = NonNullable<JourneyPage['journey']>;

function TargetForm({ page, journey, onDone }: { page: JourneyPage; journey: Journey; onDone: () => void }) {
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
      onDone();
      toast({ words: t('target.changed') });
    },
  });
  return (
    <Form
      form={form}
      label={t('target.changeTitle')}
      actions={
        <>
          <Button onClick={onDone}>{shared('cancel')}</Button>
          <SaveButton form={form}>{t('target.change')}</SaveButton>
        </>
      }
    >
      <TargetFields form={form} />
    </Form>
  );
}
