import { type PlanActRequest, planSchema, type PlanView } from '@rungs/contracts/plans.js';
import { nameSchema, textSchema } from '@rungs/contracts/text.js';
import { differences } from '@rungs/domain/plans/plan-diff.js';
import { z } from 'zod';
import { changedFacts } from '../shared/forms/changed-facts.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { useChangeWords } from './change-words.js';
import { actOnPlan, useRefreshPlans } from './plans.queries.js';

export type Asked = Readonly<{ plan: PlanView; request: PlanActRequest }>;
const longest = 4_000;
const initial = { message: '' };

/** Every act of a plan may carry words, and a counter has to: both read them beside it later. */
export function ActDialog({
  asked,
  open,
  onClose,
  onDone,
}: {
  asked: Asked;
  open: boolean;
  onClose: () => void;
  onDone?: () => void;
}) {
  const { t } = useTranslation('plans');
  const shared = useTranslation('shared').t;
  const words = useChangeWords();
  const refresh = useRefreshPlans();
  const { plan, request } = asked;
  const name = request.act;
  const needed = name === 'counter';
  const form = useForm({
    schema: z.object({ message: needed ? nameSchema(longest) : textSchema(longest) }),
    initial,
    version: plan.version,
    current: {
      schema: planSchema,
      values: () => initial,
      facts: (now: PlanView) => [
        ...changedFacts({ [t('field.state')]: [t(`state.plan.${plan.state}`), t(`state.plan.${now.state}`)] }),
        ...differences(plan, now).map(words),
      ],
      possible: ({ abilities }: PlanView) => abilities.includes(name),
    },
    draftKey: `plan:${name}:${plan.id}`,
    save: ({ message }, context) => actOnPlan(plan.id, { ...request, message }, context).finally(() => void refresh()),
    onSaved: () => {
      onClose();
      onDone?.();
      toast({ words: t(`done.${name}`) });
    },
  });
  const hides = name === 'propose' && plan.audience === 'private';
  const title = t(`ask.${name}`, { name: plan.manager?.name ?? '' });
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
            <SaveButton form={form}>{t(`act.${name}`)}</SaveButton>
          </>
        }
      >
        {hides && <p>{t('ask.shows', { name: plan.manager?.name ?? '' })}</p>}
        <Form form={form} label={title} failureTitle={t('notDone')} actions={null}>
          <TextArea
            {...form.field('message', t('field.message'))}
            help={t(`help.${name}`)}
            optional={!needed}
            limit={longest}
          />
        </Form>
      </Dialog>
      <ConflictDialog form={form} act={{ does: t(`act.${name}`), words: form.values.message }} onLeave={onClose} />
    </>
  );
}
