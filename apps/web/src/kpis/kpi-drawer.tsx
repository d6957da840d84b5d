import { kpiSchema, type KpiView } from '@rungs/contracts/kpis.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { Drawer } from '../shared/ui/drawer.js';
import { NumberField } from '../shared/ui/number-field.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { kpiValuesSchema, type KpiValues, newKpi, requestOf, valuesOf } from './kpi-values.js';
import { createKpi, departmentsQuery, updateKpi, useRefreshKpis } from './kpis.queries.js';

type Props = { kpi: KpiView | null; open: boolean; onClose: () => void };

/** A KPI to write down, new or existing; based on what it was when the drawer opened. */
export function KpiDrawer({ kpi: given, open, onClose }: Props) {
  const { t } = useTranslation('kpis');
  const shared = useTranslation('shared').t;
  const [kpi] = useState(given);
  const refresh = useRefreshKpis();
  const leads = usePersonSearch();
  const owners = usePersonSearch();
  const { data: departments } = useQuery(departmentsQuery);
  const form = useForm({
    schema: kpiValuesSchema,
    initial: kpi ? valuesOf(kpi) : newKpi,
    version: kpi?.version,
    current: { schema: kpiSchema, values: valuesOf },
    draftKey: kpi ? `kpi:${kpi.id}` : 'kpi:new',
    save: (values: KpiValues, context) =>
      kpi ? updateKpi(kpi.id, requestOf(values), context) : createKpi(requestOf(values), context),
    onSaved: () => {
      onClose();
      toast({ words: t(kpi ? 'saved' : 'created') });
      void refresh();
    },
  });
  const scope = form.field('scope', t('field.scope'));
  const title = t(kpi ? 'editTitle' : 'newTitle');
  const show = (name: string, value: unknown): string | undefined => {
    if (name === 'scope') return t(`scope.${value as KpiView['scope']}`);
    if (name === 'direction') return t(`direction.${value as KpiView['direction']}`);
    if (name.endsWith('Id')) return (value as Option | null)?.label ?? '';
    return undefined;
  };
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
              {t(kpi ? 'save' : 'create')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notSaved')} actions={null}>
          <TextField {...form.field('name', t('field.name'))} look="title" placeholder={t('field.nameExample')} />
          <TextArea
            {...form.field('description', t('field.description'))}
            optional
            rows={2}
            limit={2_000}
            help={t('field.descriptionHelp')}
          />
          <SegmentedControl
            {...scope}
            choices={(['organization', 'department', 'team'] as const).map((value) => ({
              value,
              label: t(`scope.${value}`),
            }))}
          />
          {scope.value === 'department' && (
            <Combobox
              {...form.field('departmentId', t('field.department'))}
              options={(departments?.items ?? []).map(({ id, name }) => ({ id, label: name }))}
            />
          )}
          {scope.value === 'team' && <Combobox {...form.field('managerId', t('field.manager'))} {...leads} />}
          <FieldRow>
            <TextField {...form.field('unit', t('field.unit'))} optional placeholder={t('field.unitExample')} />
            <NumberField {...form.field('target', t('field.target'))} optional digits={6} />
          </FieldRow>
          <SegmentedControl
            {...form.field('direction', t('field.direction'))}
            choices={(['up', 'down'] as const).map((value) => ({ value, label: t(`direction.${value}`) }))}
          />
          <Combobox
            {...form.field('ownerId', t('field.owner'))}
            {...owners}
            optional
            help={t('field.ownerHelp')}
            placeholder={t('field.ownerExample')}
          />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
