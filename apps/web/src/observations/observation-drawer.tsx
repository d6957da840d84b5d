import { type ObservationKind, observationSchema, type ObservationView } from '@rungs/contracts/observations.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { KindField } from './kind-field.js';
import { observationValuesSchema, valuesOf } from './observation-values.js';
import { updateObservation, useRefreshObservations } from './observations.queries.js';

type Props = { observation: ObservationView; open: boolean; onClose: () => void };

/** An observation to change, based on what it was when the drawer opened. */
export function ObservationDrawer({ observation: given, open, onClose }: Props) {
  const { t } = useTranslation('observations');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const [observation] = useState(given);
  const refresh = useRefreshObservations();
  const form = useForm({
    schema: observationValuesSchema(dates.today(), t('future')),
    initial: valuesOf(observation),
    version: observation.version,
    current: { schema: observationSchema, values: valuesOf },
    draftKey: `observation:${observation.id}`,
    save: (values, context) => updateObservation(observation.id, values, context),
    onSaved: () => {
      onClose();
      toast({ words: t('saved') });
      void refresh();
    },
  });
  const show = (name: string, value: unknown): string | undefined =>
    name === 'kind' ? t(`kind.${value as ObservationKind}`) : undefined;
  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={t('editTitle')}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')} />
          </>
        }
      >
        <Form form={form} label={t('editTitle')} failureTitle={t('notSaved')} actions={null}>
          <KindField {...form.field('kind', t('field.kind'))} />
          <TextArea {...form.field('text', t('field.text'))} rows={3} limit={2_000} />
          <DateField {...form.field('observedOn', t('field.observedOn'))} max={dates.today()} />
          <OnlyYou forever />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
