import { planItemKindSchema, planSchema, type PlanView } from '@rungs/contracts/plans.js';
import { useState } from 'react';
import { useKpiSearch } from '../kpis/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { type SaveContext, useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { NumberField } from '../shared/ui/number-field.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { type EditedItem, editedOf, type ItemValues, itemValuesSchema, newItem, valuesOf } from './item-values.js';
import { MilestonesField } from './milestones-field.js';

type Props = {
  item: EditedItem | null;
  /** Of the plan that is changed; absent where the item is part of a counter that nobody was sent yet. */
  version: number | undefined;
  draftKey: string | undefined;
  open: boolean;
  onClose: () => void;
  save: (values: ItemValues, context: SaveContext) => Promise<PlanView | null>;
  onSaved: (plan: PlanView | null) => void;
};

/** What will change, when, and how one will tell that it worked. */
export function ItemDrawer({ item: given, version, draftKey, open, onClose, save, onSaved }: Props) {
  const { t } = useTranslation('plans');
  const shared = useTranslation('shared').t;
  const [item] = useState(given);
  const initial = item ? valuesOf(item) : newItem;
  const form = useForm({
    schema: itemValuesSchema,
    initial,
    version,
    draftKey,
    current: {
      schema: planSchema,
      values: (plan: PlanView) => {
        const theirs = plan.items.find(({ id }) => id === item?.id);
        return theirs ? valuesOf(editedOf(theirs)) : initial;
      },
    },
    save,
    onSaved: (plan) => {
      onClose();
      onSaved(plan);
    },
  });
  const { values } = form;
  const kpis = useKpiSearch();
  const milestones = form.field('milestones', t('field.milestones'));
  const day = (name: 'startsOn' | 'endsOn') => {
    const { value, onChange, ...field } = form.field(name, t(`field.${name}`));
    return <DateField {...field} optional value={value ?? ''} onChange={(next) => onChange(next || null)} />;
  };
  const title = t(item ? 'item.edit' : 'item.new');
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
              {t(item ? 'item.save' : 'item.add')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('item.notSaved')} actions={null}>
          <SegmentedControl
            {...form.field('kind', t('field.kind'))}
            choices={planItemKindSchema.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <TextField {...form.field('title', t('field.title'))} look="title" placeholder={t('field.titleExample')} />
          {values.kind === 'replace' && <TextField {...form.field('replacement', t('field.replacement'))} optional />}
          <TextArea {...form.field('why', t('field.why'))} optional rows={2} limit={4_000} help={t('field.whyHelp')} />
          <FieldRow>
            {day('startsOn')}
            {day('endsOn')}
            <NumberField {...form.field('hoursPerWeek', t('field.hours'))} optional min={0.5} max={60} step={0.5} />
          </FieldRow>
          <TextArea
            {...form.field('statement', t('field.statement'))}
            optional
            rows={2}
            limit={1_000}
            help={t('field.statementHelp')}
          />
          <Combobox
            {...form.field('kpiId', t('field.kpiId'))}
            {...kpis}
            optional
            help={t('field.kpiIdHelp')}
            placeholder={t('field.kpiIdExample')}
          />
          {values.kpiId === null && (
            <FieldRow>
              <TextField {...form.field('kpiName', t('field.kpiName'))} optional />
              <TextField {...form.field('unit', t('field.unit'))} optional />
            </FieldRow>
          )}
          <FieldRow>
            <NumberField {...form.field('baseline', inUnit(t('field.baseline'), values))} optional />
            <NumberField {...form.field('target', inUnit(t('field.target'), values))} optional />
          </FieldRow>
          <MilestonesField {...milestones} />
        </Form>
      </Drawer>
      <ConflictDialog
        form={form}
        show={(name, value) => (name === 'kpiId' ? ((value as Option | null)?.label ?? '') : undefined)}
      />
    </>
  );
}

/** The unit of a KPI is not written here, so the fields that hold its values say it. */
const inUnit = (label: string, { kpiId }: ItemValues): string => (kpiId?.sub ? `${label} (${kpiId.sub})` : label);
