import { type JourneyPage, revisitRequestSchema, type Step } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useState } from 'react';
import { z } from 'zod';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { versionOnly } from './based-on.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { movedWords } from './moved-words.js';
import { journeyActs, useSendAct } from './journey.queries.js';

type Props = { page: JourneyPage; journey: NonNullable<JourneyPage['journey']>; onClose: () => void };

const schema = z.object({ step: z.enum(['1', '2', '3', '4']), reason: revisitRequestSchema.shape.reason });

/** Coming back means something was learned: it begins the next iteration and says what. */
export function RevisitDialog({ open, ...props }: Props & { open: boolean }) {
  const { t } = useTranslation('journey');
  return (
    <Dialog
      open={open}
      onClose={props.onClose}
      dismissible={false}
      title={t('revisit.title')}
      description={t('revisit.kept', { iteration: props.journey.iteration })}
    >
      <RevisitForm {...props} />
    </Dialog>
  );
}

function RevisitForm({ page, onClose, ...opened }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const send = useSendAct(page.person.id);
  // What one looked at when one began: live changes may alter the page under the open form.
  const [{ before: seen, journey }] = useState({ ...opened, before: page });
  const visited = ([1, 2, 3, 4] as const).filter((step) => journey.visits.some((visit) => visit.step === step));
  const before = visited.filter((step) => step < journey.step).at(-1) ?? journey.step;
  const initial = { step: String(before) as `${Step}`, reason: '' };
  const form = useForm({
    schema,
    initial,
    current: versionOnly(initial),
    version: journey.version,
    save: ({ step, reason }, acting) =>
      send(() => journeyActs.revisit(journey.id, { step: Number(step) as Step, reason }, acting)),
    onSaved: (saved) => {
      const { journey: now, proposal } = saved;
      onClose();
      if (proposal) toast({ words: movedWords(saved, t, shared) });
      else if (now) toast({ words: t('revisit.done', { step: now.step, iteration: now.iteration }) });
    },
  });
  return (
    <>
      <Form
        form={form}
        label={t('revisit.title')}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form}>{t('revisit.act')}</SaveButton>
          </>
        }
      >
        <SegmentedControl
          {...form.field('step', t('revisit.step'))}
          choices={visited.map((step) => ({
            value: String(step) as `${Step}`,
            label: shared('step.short', { step, name: shared(`step.name.${step}`) }),
          }))}
        />
        <TextArea {...form.field('reason', t('revisit.reason'))} limit={2_000} help={t('revisit.help')} />
      </Form>
      <ChangedMeanwhile
        open={form.conflict !== null}
        before={seen}
        now={page}
        mine={t('meanwhile.revisit', { step: Number(form.values.step) })}
        reason={form.values.reason}
        possible={page.abilities.includes('revisit')}
        busy={form.saving}
        onAgain={() => form.resolve(form.values)}
        onBack={form.putOff}
        onLeave={onClose}
      />
    </>
  );
}
