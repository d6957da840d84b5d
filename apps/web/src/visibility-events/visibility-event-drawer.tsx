import type { Audience, Step } from '@rungs/contracts/records.js';
import {
  visibilityEventSchema,
  type VisibilityEventView,
  visibilityKindSchema,
} from '@rungs/contracts/visibility-events.js';
import { useState } from 'react';
import { useDates } from '../shared/dates.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { keyName } from '../shared/shortcuts.js';
import { AudiencePicker } from '../shared/ui/audience-picker.js';
import { Button } from '../shared/ui/button.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Select } from '../shared/ui/select.js';
import { StepSelect } from '../shared/ui/step-select.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import {
  newVisibilityEvent,
  requestOf,
  type VisibilityEventValues,
  visibilityEventValuesSchema,
  valuesOf,
} from './visibility-event-values.js';
import {
  createVisibilityEvent,
  updateVisibilityEvent,
  useRefreshVisibilityEvents,
} from './visibility-events.queries.js';

type Props = {
  personId: string;
  event: VisibilityEventView | null;
  step: Step;
  open: boolean;
  onClose: () => void;
};

/** An event to write down, new or existing. What it is based on is the event as it was when the drawer opened. */
export function VisibilityEventDrawer({ personId, event: given, step, open, onClose }: Props) {
  const { t } = useTranslation('visibility-events');
  const shared = useTranslation('shared').t;
  const [event] = useState(given);
  const today = useDates().today();
  const { membership } = useViewer();
  const refresh = useRefreshVisibilityEvents();
  const form = useForm({
    schema: visibilityEventValuesSchema,
    initial: event ? valuesOf(event) : newVisibilityEvent(step, today),
    version: event?.version,
    current: { schema: visibilityEventSchema, values: valuesOf },
    // With the version, so that kept words never overwrite what somebody saved since.
    draftKey: event ? `visibility-event:${event.id}` : `visibility-event:new:${step}`,
    save: (values: VisibilityEventValues, context) =>
      event
        ? updateVisibilityEvent(event.id, requestOf(values), context)
        : createVisibilityEvent(personId, requestOf(values), context),
    onSaved: () => {
      onClose();
      toast({ words: t(event ? 'saved' : 'created') });
      void refresh();
    },
  });
  const show = (name: string, value: unknown): string | undefined => {
    if (name === 'step') return shared(`step.name.${value as Step}`);
    if (name === 'audience') return shared(`audience.name.${value as Audience}`);
    if (name === 'kind') return t(`kind.${value as VisibilityEventView['kind']}`);
    if (name === 'led') return t(value ? 'led' : 'notLed');
    return undefined;
  };
  const kind = form.field('kind', t('field.kind'));
  const title = t(event ? 'editTitle' : 'newTitle');

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
              {t(event ? 'save' : 'create')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notSaved')} actions={null}>
          <TextField {...form.field('title', t('field.title'))} look="title" placeholder={t('field.titleExample')} />
          <FieldRow>
            <Select
              {...kind}
              onChange={(value) => value && kind.onChange(value)}
              choices={visibilityKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <DateField {...form.field('heldOn', t('field.heldOn'))} max={today} />
          </FieldRow>
          {form.values.kind === 'meeting' && (
            <Checkbox checked={form.values.led} onChange={(led) => form.set('led', led)} label={t('field.led')} />
          )}
          <TextField {...form.field('reached', t('field.reached'))} optional help={t('field.reachedHelp')} />
          <TextField {...form.field('link', t('field.link'))} optional help={t('field.linkHelp')} />
          <TextArea {...form.field('takeaways', t('field.takeaways'))} optional limit={4_000} />
          <StepSelect {...form.field('step', t('field.step'))} />
          <AudiencePicker {...form.field('audience', shared('visible.label'))} managerName={membership.managerName} />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
