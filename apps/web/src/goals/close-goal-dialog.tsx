import { goalSchema, type GoalView } from '@rungs/contracts/goals.js';
import { textSchema } from '@rungs/contracts/text.js';
import { z } from 'zod';
import { useDates } from '../shared/dates.js';
import { changedFacts } from '../shared/forms/changed-facts.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { actOnGoal, useRefreshGoals } from './goals.queries.js';

export type Closing = Readonly<{ goal: GoalView; act: 'finish' | 'drop' }>;
type Props = { closing: Closing; open: boolean; onClose: () => void };

const longest = 4_000;
const schema = z.object({ outcome: textSchema(longest) });
const valuesOf = ({ outcome }: GoalView) => ({ outcome });

/** Finishing and dropping ask what came of it, which is worth more later than the tick. It may be left empty. */
export function CloseGoalDialog({ closing: { goal, act }, open, onClose }: Props) {
  const { t } = useTranslation('goals');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const refresh = useRefreshGoals();
  const due = ({ dueOn }: GoalView): string => (dueOn ? dates.short(dueOn) : '');
  const form = useForm({
    schema,
    initial: valuesOf(goal),
    version: goal.version,
    current: {
      schema: goalSchema,
      values: valuesOf,
      facts: (now: GoalView) =>
        changedFacts({
          [t('filter.state')]: [t(`state.${goal.state}`), t(`state.${now.state}`)],
          [t('field.title')]: [goal.title, now.title],
          [t('field.why')]: [goal.why, now.why],
          [t('field.successMeasure')]: [goal.successMeasure, now.successMeasure],
          [t('field.dueOn')]: [due(goal), due(now)],
          [t('field.progress')]: [String(goal.progress), String(now.progress)],
        }),
      possible: ({ abilities }: GoalView) => abilities.includes(act),
    },
    draftKey: `goal:${act}:${goal.id}`,
    save: ({ outcome }, context) => actOnGoal(goal.id, { act, outcome }, context).finally(() => void refresh()),
    onSaved: () => {
      onClose();
      toast({ words: t(act === 'finish' ? 'finished' : 'dropped', { title: goal.title }) });
    },
  });
  const title = t(`close.${act}.title`, { title: goal.title });
  return (
    <>
      <Dialog
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form}>{t(`act.${act}`)}</SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notSaved')} actions={null}>
          <TextArea
            {...form.field('outcome', t('field.outcome'))}
            help={t(`close.${act}.help`)}
            optional
            limit={longest}
          />
        </Form>
      </Dialog>
      <ConflictDialog form={form} onLeave={onClose} />
    </>
  );
}
