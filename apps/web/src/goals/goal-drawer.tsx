import { goalSchema, type GoalView } from '@rungs/contracts/goals.js';
import type { Audience, Step } from '@rungs/contracts/records.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { useViewer } from '../shared/session.js';
import { keyName } from '../shared/shortcuts.js';
import { AudiencePicker } from '../shared/ui/audience-picker.js';
import { Button } from '../shared/ui/button.js';
import { MultiCombobox } from '../shared/ui/combobox.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { NumberField } from '../shared/ui/number-field.js';
import { StepSelect } from '../shared/ui/step-select.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { type GoalValues, goalValuesSchema, newGoal, requestOf, valuesOf } from './goal-values.js';
import { createGoal, updateGoal, useRefreshGoals } from './goals.queries.js';

type Props = { personId: string; goal: GoalView | null; step: Step; open: boolean; onClose: () => void };

/** A goal to write, new or existing. What it is based on is the goal as it was when the drawer opened. */
export function GoalDrawer({ personId, goal: given, step, open, onClose }: Props) {
  const { t } = useTranslation('goals');
  const shared = useTranslation('shared').t;
  const [goal] = useState(given);
  const { membership } = useViewer();
  const refresh = useRefreshGoals();
  const people = usePersonSearch([personId]);
  const form = useForm({
    schema: goalValuesSchema,
    initial: goal ? valuesOf(goal) : newGoal(step),
    version: goal?.version,
    current: { schema: goalSchema, values: valuesOf },
    // With the version, so that kept words never overwrite what somebody saved since.
    draftKey: goal ? `goal:${goal.id}` : `goal:new:${step}`,
    save: (values: GoalValues, context) =>
      goal ? updateGoal(goal.id, requestOf(values), context) : createGoal(personId, requestOf(values), context),
    onSaved: () => {
      onClose();
      toast({ words: t(goal ? 'saved' : 'created') });
      void refresh();
    },
  });
  const { value: dueOn, onChange: setDueOn, ...due } = form.field('dueOn', t('field.dueOn'));
  const show = (name: string, value: unknown): string | undefined => {
    if (name === 'step') return shared(`step.name.${value as Step}`);
    if (name === 'audience') return shared(`audience.name.${value as Audience}`);
    return undefined;
  };

  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={t(goal ? 'editTitle' : 'newTitle')}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t(goal ? 'save' : 'create')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={t(goal ? 'editTitle' : 'newTitle')} failureTitle={t('notSaved')} actions={null}>
          <TextField {...form.field('title', t('field.title'))} look="title" placeholder={t('field.titleExample')} />
          <TextArea {...form.field('why', t('field.why'))} optional limit={4_000} help={t('field.whyHelp')} />
          <TextArea
            {...form.field('successMeasure', t('field.successMeasure'))}
            optional
            rows={2}
            limit={2_000}
            help={t('field.successMeasureHelp')}
          />
          <FieldRow>
            <DateField {...due} optional value={dueOn ?? ''} onChange={(day) => setDueOn(day || null)} />
            {goal?.state === 'open' && (
              <NumberField {...form.field('progress', t('field.progress'))} min={0} max={100} digits={0} />
            )}
          </FieldRow>
          <StepSelect {...form.field('step', t('field.step'))} />
          <MultiCombobox
            {...form.field('collaboratorIds', t('field.collaborators'))}
            {...people}
            optional
            help={t('field.collaboratorsHelp')}
            placeholder={t('field.collaboratorsExample')}
          />
          <AudiencePicker {...form.field('audience', shared('visible.label'))} managerName={membership.managerName} />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
