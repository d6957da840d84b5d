import {
  createGoalPartRequestSchema,
  goalPartSchema,
  type GoalPartView,
  type GoalView,
} from '@rungs/contracts/goals.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Select } from '../shared/ui/select.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { createPart, updatePart, useRefreshParts } from './goal-parts.queries.js';

type Values = { title: string; handedToId: string | null; dueOn: string | null };
type Props = { goal: GoalView; part: GoalPartView | null; open: boolean; onClose: () => void };

const oneself = 'oneself';
const fresh: Values = { title: '', handedToId: null, dueOn: null };
const valuesOf = ({ title, handedTo, dueOn }: GoalPartView): Values => ({
  title,
  handedToId: handedTo?.personId ?? null,
  dueOn,
});

/** A part of a goal to write, and whom to hand it to: one of those who work on the goal. */
export function GoalPartDrawer({ goal, part: given, open, onClose }: Props) {
  const { t } = useTranslation('goals');
  const shared = useTranslation('shared').t;
  const [part] = useState(given);
  const refresh = useRefreshParts();
  const form = useForm({
    schema: createGoalPartRequestSchema,
    initial: part ? valuesOf(part) : fresh,
    version: part?.version,
    current: { schema: goalPartSchema, values: valuesOf },
    draftKey: part ? `goal-part:${part.id}` : `goal-part:new:${goal.id}`,
    save: (values: Values, context) =>
      part ? updatePart(part.id, values, context) : createPart(goal.id, values, context),
    onSaved: () => {
      onClose();
      toast({ words: t(part ? 'part.saved' : 'part.created') });
      void refresh();
    },
  });
  const { value: handedToId, onChange: setHandedToId, ...handed } = form.field('handedToId', t('part.hand'));
  const { value: dueOn, onChange: setDueOn, ...due } = form.field('dueOn', t('field.dueOn'));
  const alone = goal.collaborators.length === 0;
  const title = t(part ? 'part.editTitle' : 'part.newTitle');
  const show = (name: string, value: unknown): string | undefined =>
    name === 'handedToId'
      ? (goal.collaborators.find(({ personId }) => personId === value)?.name ?? t('part.oneself'))
      : undefined;
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
              {t(part ? 'save' : 'part.add')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('part.notSaved')} actions={null}>
          <TextField {...form.field('title', t('part.title'))} look="title" placeholder={t('part.titleExample')} />
          <Select
            {...handed}
            value={handedToId ?? oneself}
            onChange={(value) => setHandedToId(value === oneself ? null : value)}
            choices={[
              { value: oneself, label: t('part.oneself') },
              ...goal.collaborators.map(({ personId, name }) => ({ value: personId, label: name })),
            ]}
            help={t(alone ? 'part.handAlone' : 'part.handHelp')}
          />
          <DateField {...due} optional value={dueOn ?? ''} onChange={(day) => setDueOn(day || null)} />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
