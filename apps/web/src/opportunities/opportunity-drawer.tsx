import { opportunitySchema, type OpportunityView } from '@rungs/contracts/opportunities.js';
import type { Audience } from '@rungs/contracts/records.js';
import { useState } from 'react';
import { useKpiSearch } from '../kpis/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useViewer } from '../shared/session.js';
import { keyName } from '../shared/shortcuts.js';
import { AudiencePicker } from '../shared/ui/audience-picker.js';
import { Button } from '../shared/ui/button.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { Drawer } from '../shared/ui/drawer.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import {
  grades,
  newOpportunity,
  opportunityValuesSchema,
  type OpportunityValues,
  requestOf,
  valuesOf,
} from './opportunity-values.js';
import { createOpportunity, updateOpportunity, useRefreshOpportunities } from './opportunities.queries.js';

type Props = { personId: string; opportunity: OpportunityView | null; open: boolean; onClose: () => void };

/** An opportunity to write down, new or existing; based on what it was when the drawer opened. */
export function OpportunityDrawer({ personId, opportunity: given, open, onClose }: Props) {
  const { t } = useTranslation('opportunities');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const [opportunity] = useState(given);
  const refresh = useRefreshOpportunities();
  const kpis = useKpiSearch();
  const form = useForm({
    schema: opportunityValuesSchema,
    initial: opportunity ? valuesOf(opportunity) : newOpportunity,
    version: opportunity?.version,
    current: { schema: opportunitySchema, values: valuesOf },
    draftKey: opportunity ? `opportunity:${opportunity.id}` : 'opportunity:new',
    save: (values: OpportunityValues, context) =>
      opportunity
        ? updateOpportunity(opportunity.id, requestOf(values), context)
        : createOpportunity(personId, requestOf(values), context),
    onSaved: () => {
      onClose();
      toast({ words: t(opportunity ? 'saved' : 'created') });
      void refresh();
    },
  });
  const title = t(opportunity ? 'editTitle' : 'newTitle');
  const show = (name: string, value: unknown): string | undefined => {
    if (name === 'kpiId') return (value as Option | null)?.label ?? '';
    if (name === 'audience') return shared(`audience.name.${value as Audience}`);
    if (name === 'ownInitiative') return t(value ? 'yes' : 'no');
    return undefined;
  };
  const own = form.field('ownInitiative', t('field.ownInitiative'));
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
              {t(opportunity ? 'save' : 'create')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notSaved')} actions={null}>
          <TextField {...form.field('title', t('field.title'))} look="title" placeholder={t('field.titleExample')} />
          <TextArea
            {...form.field('problem', t('field.problem'))}
            optional
            limit={4_000}
            help={t('field.problemHelp')}
          />
          <TextField {...form.field('whoIsHurt', t('field.whoIsHurt'))} optional placeholder={t('field.whoExample')} />
          <Combobox
            {...form.field('kpiId', t('field.kpi'))}
            {...kpis}
            optional
            help={t('field.kpiHelp')}
            placeholder={t('field.kpiExample')}
          />
          {(['size', 'effort', 'confidence'] as const).map((name) => (
            <SegmentedControl
              key={name}
              {...form.field(name, t(`field.${name}`))}
              help={t(`field.${name}Help`)}
              choices={grades.map((value) => ({ value, label: value }))}
            />
          ))}
          <Checkbox label={own.label} checked={own.value} onChange={own.onChange} />
          <TextField {...form.field('demoUrl', t('field.demoUrl'))} optional help={t('field.demoUrlHelp')} />
          <AudiencePicker {...form.field('audience', shared('visible.label'))} managerName={membership.managerName} />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
