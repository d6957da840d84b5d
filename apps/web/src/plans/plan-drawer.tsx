import { createPlanRequestSchema, planSchema, type PlanView } from '@rungs/contracts/plans.js';
import type { Audience } from '@rungs/contracts/records.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useViewer } from '../shared/session.js';
import { AudiencePicker } from '../shared/ui/audience-picker.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { createPlan, updatePlan, useRefreshPlans } from './plans.queries.js';

type Values = { title: string; summary: string; audience: Audience };
type Props = { personId: string; plan: PlanView | null; open: boolean; onClose: () => void };

const valuesOf = ({ title, summary, audience }: PlanView): Values => ({ title, summary, audience });
const empty: Values = { title: '', summary: '', audience: 'private' };

/** What the plan is called and about, and who sees it. Its words change only where its state takes it. */
export function PlanDrawer({ personId, plan: given, open, onClose }: Props) {
  const { t } = useTranslation('plans');
  const shared = useTranslation('shared').t;
  const [plan] = useState(given);
  const { membership } = useViewer();
  const refresh = useRefreshPlans();
  const onlyAudience = plan !== null && !plan.abilities.includes('add_item');
  const form = useForm({
    schema: createPlanRequestSchema,
    initial: plan ? valuesOf(plan) : empty,
    version: plan?.version,
    current: { schema: planSchema, values: valuesOf },
    save: (values: Values, context) =>
      plan
        ? updatePlan(plan, onlyAudience ? { audience: values.audience } : values, context)
        : createPlan(personId, values, context),
    onSaved: () => {
      onClose();
      void refresh();
    },
  });
  const title = t(plan ? 'plan.edit' : 'plan.new');
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
            <SaveButton form={form}>{t(plan ? 'plan.save' : 'plan.begin')}</SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('plan.notSaved')} actions={null}>
          {!onlyAudience && (
            <>
              <TextField {...form.field('title', t('plan.title'))} look="title" placeholder={t('plan.titleExample')} />
              <TextArea
                {...form.field('summary', t('plan.summary'))}
                optional
                limit={4_000}
                help={t('plan.summaryHelp')}
              />
            </>
          )}
          <AudiencePicker {...form.field('audience', shared('visible.label'))} managerName={membership.managerName} />
        </Form>
      </Drawer>
      <ConflictDialog
        form={form}
        show={(name, value) => (name === 'audience' ? shared(`audience.name.${value as Audience}`) : undefined)}
      />
    </>
  );
}
