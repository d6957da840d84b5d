import { evidenceKindSchema, evidenceSchema, type EvidenceView } from '@rungs/contracts/evidence.js';
import type { Audience, Step } from '@rungs/contracts/records.js';
import { type ReactNode, useEffect, useState } from 'react';
import { useCompetencies } from '../ladder/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useViewer } from '../shared/session.js';
import { AudiencePicker } from '../shared/ui/audience-picker.js';
import { MultiCombobox, type Option } from '../shared/ui/combobox.js';
import { DateField } from '../shared/ui/date-field.js';
import { NumberField } from '../shared/ui/number-field.js';
import { Select } from '../shared/ui/select.js';
import { StepSelect } from '../shared/ui/step-select.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { type EntryValues, entryValuesSchema, requestOf, valuesOf } from './entry-values.js';
import { updateEvidence, useRefreshEvidence } from './evidence.queries.js';
import styles from './entry-form.module.css';
import { useContributors } from './use-contributors.js';

/** What stands around the form needs of it: its buttons are in the foot of a panel or a drawer. */
export type EntryFormState = ReturnType<typeof useEntryForm>;

/**
 * The form of an entry that is there. It stays based on the entry as it was when the form began, whatever a live event
 * brings meanwhile: saving over what somebody else saved opens both versions instead.
 */
export function useEntryForm(given: EvidenceView, onNewer: () => void) {
  const { t } = useTranslation('evidence');
  const [entry, setEntry] = useState(given);
  const refresh = useRefreshEvidence();
  const form = useForm({
    schema: entryValuesSchema,
    initial: valuesOf(entry),
    version: entry.version,
    current: { schema: evidenceSchema, values: valuesOf },
    draftKey: `evidence:${entry.id}`,
    save: (values: EntryValues, context) => updateEvidence(entry.id, requestOf(values), context),
    onSaved: (saved) => {
      setEntry(saved);
      toast({ words: t('saved') });
      void refresh();
    },
  });
  const newer = given.version > entry.version && !form.dirty;
  useEffect(() => {
    if (newer) onNewer();
  }, [newer, onNewer]);
  return { form, entry };
}

export function EntryForm({ state: { form, entry }, actions }: { state: EntryFormState; actions: ReactNode }) {
  const { t } = useTranslation('evidence');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const { options: competencies, nameOf } = useCompetencies();
  const contributors = useContributors([entry.personId]);
  const kinds = evidenceKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) }));
  const { value: kind, onChange: setKind, ...kindField } = form.field('kind', t('field.kind'));
  const { value: keys, ...keysField } = form.field('competencyKeys', t('field.competencies'));
  const named = (options: readonly Option[]) => options.map(({ id }) => ({ id, label: nameOf(id) }));

  return (
    <>
      <Form form={form} label={t('edit')} failureTitle={t('notSaved')} actions={actions}>
        <TextField {...form.field('title', t('field.title'))} look="title" />
        <FieldRow>
          <DateField {...form.field('occurredOn', t('field.when'))} />
          <DateField {...form.field('occurredUntil', t('field.until'))} optional />
        </FieldRow>
        <FieldRow>
          <Select {...kindField} value={kind} onChange={(next) => next && setKind(next)} choices={kinds} />
          <StepSelect {...form.field('step', t('field.step'))} />
        </FieldRow>
        <TextArea {...form.field('situation', t('field.situation'))} optional limit={4_000} rows={2} />
        <TextArea {...form.field('action', t('field.action'))} optional limit={4_000} rows={3} />
        <TextArea {...form.field('result', t('field.result'))} optional limit={4_000} rows={2} />
        <TextField {...form.field('kpi', t('field.kpi'))} optional placeholder={t('field.kpiExample')} />
        <div className={styles.measure}>
          <NumberField {...form.field('before', t('field.before'))} digits={12} />
          <NumberField {...form.field('after', t('field.after'))} digits={12} />
          <TextField {...form.field('unit', t('field.unit'))} />
        </div>
        <MultiCombobox
          {...keysField}
          value={named(keys)}
          options={competencies}
          optional
          placeholder={t('field.competenciesExample')}
        />
        <TextField {...form.field('role', t('field.role'))} optional placeholder={t('field.roleExample')} />
        <MultiCombobox
          {...form.field('contributors', t('field.contributors'))}
          {...contributors}
          optional
          placeholder={t('field.contributorsExample')}
        />
        <TextArea
          {...form.field('links', t('field.links'))}
          optional
          rows={2}
          prose={false}
          help={t('field.linksHelp')}
        />
        <AudiencePicker {...form.field('audience', shared('visible.label'))} managerName={membership.managerName} />
      </Form>
      <ConflictDialog form={form} show={(name, value) => shownValue(name, value, { t, shared })} />
    </>
  );
}

type Words = Pick<ReturnType<typeof useTranslation<'evidence'>>, 't'> & {
  shared: ReturnType<typeof useTranslation<'shared'>>['t'];
};

/** How a value reads where both versions stand side by side. */
function shownValue(name: string, value: unknown, { t, shared }: Words): string | undefined {
  if (name === 'step') return shared(`step.name.${value as Step}`);
  if (name === 'audience') return shared(`audience.name.${value as Audience}`);
  if (name === 'kind') return t(`kind.${value as EvidenceView['kind']}`);
  if (Array.isArray(value)) return (value as Option[]).map(({ label }) => label).join(', ');
  return undefined;
}
