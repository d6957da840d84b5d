import { checkInSchema, type CheckInView } from '@rungs/contracts/check-ins.js';
import { useState } from 'react';
import { useDates } from '../shared/dates.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { NumberField } from '../shared/ui/number-field.js';
import { type Choice, SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import {
  type CheckInValues,
  checkInValuesSchema,
  type Grade,
  grades,
  newCheckIn,
  requestOf,
  valuesOf,
} from './check-in-values.js';
import { createCheckIn, updateCheckIn, useRefreshCheckIns } from './check-ins.queries.js';

type Props = { personId: string; checkIn: CheckInView | null; open: boolean; onClose: () => void };

const choices: readonly Choice<Grade | ''>[] = grades.map((value) => ({ value, label: value }));

/** How the week was, in half a minute. */
export function CheckInDrawer({ personId, checkIn: given, open, onClose }: Props) {
  const { t } = useTranslation('check-ins');
  const shared = useTranslation('shared').t;
  const [checkIn] = useState(given);
  const today = useDates().today();
  const refresh = useRefreshCheckIns();
  const form = useForm({
    schema: checkInValuesSchema,
    initial: checkIn ? valuesOf(checkIn) : newCheckIn(today),
    version: checkIn?.version,
    current: { schema: checkInSchema, values: valuesOf },
    // No draft is kept: what somebody writes about how they are is not left lying in the browser.
    save: (values: CheckInValues, context) =>
      checkIn
        ? updateCheckIn(checkIn.id, requestOf(values), context)
        : createCheckIn(personId, requestOf(values), context),
    onSaved: () => {
      onClose();
      toast({ words: t(checkIn ? 'saved' : 'created') });
      void refresh();
    },
  });
  const title = t(checkIn ? 'editTitle' : 'newTitle');

  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t(checkIn ? 'save' : 'create')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notSaved')} actions={null}>
          <OnlyYou forever />
          <SegmentedControl {...form.field('load', t('field.load'))} choices={choices} help={t('field.loadHelp')} />
          <SegmentedControl
            {...form.field('energy', t('field.energy'))}
            choices={choices}
            help={t('field.energyHelp')}
          />
          <FieldRow>
            <DateField {...form.field('takenOn', t('field.takenOn'))} max={today} />
            <NumberField
              {...form.field('hoursSlept', t('field.hoursSlept'))}
              optional
              min={0}
              max={24}
              step={0.5}
              digits={1}
            />
          </FieldRow>
          <TextArea {...form.field('note', t('field.note'))} optional limit={2_000} help={t('field.noteHelp')} />
        </Form>
      </Drawer>
      <ConflictDialog form={form} />
    </>
  );
}
