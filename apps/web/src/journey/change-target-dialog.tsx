import { type JourneyPage, levelRefSchema } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useState } from 'react';
import { z } from 'zod';
import { useDates } from '../shared/dates.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { toast } from '../shared/ui/toast.js';
import { journeyActs, useSendAct } from './journey.queries.js';
import { type Target, TargetFields, targetRequest, targetSchema, useLevelName } from './target-fields.js';

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

const theirs = z.object({ version: z.int(), targetLevel: levelRefSchema, targetOn: z.string().nullable() });
const valuesOf = ({ targetLevel, targetOn }: Omit<z.output<typeof theirs>, 'version'>): Target => ({
  targetLevelId: targetLevel.id,
  targetOn: targetOn ?? '',
});

function TargetForm({ page, onClose, ...opened }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const send = useSendAct(page.person.id);
  const dates = useDates();
  const levelName = useLevelName();
  // What one looked at when one began: live changes may alter the page under the open form.
  const [{ journey }] = useState(opened);
  const initial = valuesOf(journey);
  const form = useForm({
    schema: targetSchema,
    initial,
    version: journey.version,
    current: { schema: theirs, values: valuesOf },
    save: (target, acting) => send(() => journeyActs.change(journey.id, targetRequest(target), acting)),
    onSaved: () => {
      onClose();
      toast({ words: t('target.changed') });
    },
  });
  return (
    <>
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
      <ConflictDialog
        form={form}
        show={(name, value) => {
          if (typeof value !== 'string' || value === '') return undefined;
          return name === 'targetOn' ? dates.exact(value) : levelName(value);
        }}
      />
    </>
  );
}
