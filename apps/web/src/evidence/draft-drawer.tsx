import { evidenceKindSchema } from '@rungs/contracts/evidence.js';
import { evidenceDraftSchema, type EvidenceDraftView } from '@rungs/contracts/evidence-drafts.js';
import type { Step } from '@rungs/contracts/records.js';
import { useState } from 'react';
import { useCompetencies } from '../ladder/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { MultiCombobox } from '../shared/ui/combobox.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Select } from '../shared/ui/select.js';
import { StepSelect } from '../shared/ui/step-select.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { type DraftValues, draftValuesSchema, draftValues, requestOf } from './draft-values.js';
import { updateDraft, useRefreshInbox } from './drafts.queries.js';

type Props = {
  draft: EvidenceDraftView;
  /** Where a draft that names no step begins. */ here: Step;
  open: boolean;
  onClose: () => void;
};

/** A draft put into one's own words, before the yes. */
export function DraftDrawer({ draft: given, here, open, onClose }: Props) {
  const { t } = useTranslation('evidence');
  const shared = useTranslation('shared').t;
  const [{ draft, valuesOf }] = useState({
    draft: given,
    valuesOf: (one: EvidenceDraftView) => draftValues(one, here),
  });
  const refresh = useRefreshInbox();
  const { options: competencies, nameOf } = useCompetencies();
  const form = useForm({
    schema: draftValuesSchema,
    initial: valuesOf(draft),
    version: draft.version,
    current: { schema: evidenceDraftSchema, values: valuesOf },
    draftKey: `evidence-draft:${draft.id}`,
    save: (values: DraftValues, context) => updateDraft(draft.id, requestOf(values, valuesOf(draft)), context),
    onSaved: () => {
      onClose();
      toast({ words: t('inbox.saved') });
      void refresh();
    },
  });
  const { value: kind, onChange: setKind, ...kindField } = form.field('kind', t('field.kind'));
  const { value: keys, ...keysField } = form.field('competencyKeys', t('field.competencies'));

  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={t('inbox.edit')}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')} />
          </>
        }
      >
        <Form form={form} label={t('inbox.edit')} failureTitle={t('notSaved')} actions={null}>
          <TextField {...form.field('title', t('field.title'))} look="title" />
          <FieldRow>
            <DateField {...form.field('occurredFrom', t('field.when'))} />
            <DateField {...form.field('occurredTo', t('field.until'))} />
          </FieldRow>
          <FieldRow>
            <Select
              {...kindField}
              value={kind}
              onChange={(next) => next && setKind(next)}
              choices={evidenceKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <StepSelect {...form.field('step', t('field.step'))} />
          </FieldRow>
          <TextArea {...form.field('situation', t('field.situation'))} optional limit={4_000} rows={2} />
          <TextArea {...form.field('action', t('field.action'))} optional limit={4_000} rows={3} />
          <TextArea {...form.field('result', t('field.result'))} optional limit={4_000} rows={2} />
          <MultiCombobox
            {...keysField}
            value={keys.map(({ id }) => ({ id, label: nameOf(id) }))}
            options={competencies}
            optional
            placeholder={t('field.competenciesExample')}
          />
        </Form>
      </Drawer>
      <ConflictDialog form={form} />
    </>
  );
}
