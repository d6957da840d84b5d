import { feedbackRequestSchema, type FeedbackRequestView } from '@rungs/contracts/feedback.js';
import type { Step } from '@rungs/contracts/records.js';
import { addDays } from '@rungs/domain/calendar.js';
import { requestDays } from '@rungs/domain/feedback.js';
import { useState } from 'react';
import { useCompetencies } from '../ladder/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { type SaveContext, useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Combobox, MultiCombobox, type Option } from '../shared/ui/combobox.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { StepSelect } from '../shared/ui/step-select.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { type AskValues, askValuesSchema, freshValues, valuesOf, wishOf } from './ask-values.js';
import styles from './feedback.module.css';
import { askForFeedback, askOutside, updateRequest, useRefreshFeedback } from './feedback.queries.js';
import { useRecordSearch } from './record-search.js';
import { WhomFields } from './whom-fields.js';

type Props = { personId: string; request: FeedbackRequestView | null; step: Step; open: boolean; onClose: () => void };

const prompts = ['worthwhile', 'differently', 'next', 'strength'] as const;

function send(personId: string, values: AskValues, context: SaveContext) {
  const { whom, askedId, name, email, locale } = values;
  const wish = wishOf(values);
  return whom === 'outside'
    ? askOutside(personId, { ...wish, name, email, locale }, context)
    : askForFeedback(personId, { ...wish, askedId: askedId?.id ?? '' }, context);
}

/** Asking somebody, or changing what was asked while it waits. Whom one asked stays. */
export function AskDrawer({ personId, request: given, step, open, onClose }: Props) {
  const { t, i18n } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const [request] = useState(given);
  const isNew = request === null;
  const dates = useDates();
  const refresh = useRefreshFeedback();
  const records = useRecordSearch(personId);
  const { options: competencies, nameOf } = useCompetencies();
  const [initial] = useState(() =>
    request ? valuesOf(request) : freshValues(step, addDays(dates.today(), requestDays.usual), i18n.language),
  );
  const [whom, setWhom] = useState(initial.whom);
  const form = useForm({
    schema: askValuesSchema(whom, isNew),
    initial,
    version: request?.version,
    current: { schema: feedbackRequestSchema, values: valuesOf },
    draftKey: request ? `feedback-request:${request.id}` : `feedback-request:new:${step}`,
    save: (values: AskValues, context) =>
      request ? updateRequest(request.id, wishOf(values), context) : send(personId, values, context),
    onSaved: ({ asked }) => {
      onClose();
      toast({ words: t(isNew ? 'asked' : 'requestSaved', { name: asked.name }) });
      void refresh();
    },
  });
  // What is asked for depends on whom one asks, which is known once the form is.
  if (form.values.whom !== whom) setWhom(form.values.whom);
  const { value: keys, ...keysField } = form.field('competencyKeys', t('field.competencies'));
  const title = t(isNew ? 'askTitle' : 'editRequestTitle');
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
              {isNew ? t('ask') : shared('save')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notSaved')} actions={null}>
          <WhomFields form={form} personId={personId} isNew={isNew} />
          <TextArea
            {...form.field('question', t('field.question'))}
            rows={2}
            limit={1_000}
            help={t('field.questionHelp')}
          />
          <div className={styles.prompts} role="group" aria-label={t('prompts')}>
            {prompts.map((prompt) => (
              <Button key={prompt} small look="quiet" onClick={() => form.set('question', t(`prompt.${prompt}`))}>
                {t(`prompt.${prompt}`)}
              </Button>
            ))}
          </div>
          <TextField {...form.field('about', t('field.about'))} optional placeholder={t('field.aboutExample')} />
          <Combobox
            {...form.field('record', t('field.record'))}
            {...records}
            optional
            placeholder={t('field.recordExample')}
            help={form.values.record ? undefined : t('field.recordHelp')}
          />
          {form.values.record && (
            <Checkbox
              checked={form.values.recordShown}
              onChange={(checked) => form.set('recordShown', checked)}
              label={t('field.recordShown')}
            />
          )}
          <MultiCombobox
            {...keysField}
            value={keys.map((id): Option => ({ id, label: nameOf(id) }))}
            onChange={(chosen: readonly Option[]) =>
              form.set(
                'competencyKeys',
                chosen.map(({ id }) => id),
              )
            }
            options={competencies}
            optional
            placeholder={t('field.competenciesExample')}
          />
          <FieldRow>
            <DateField {...form.field('expiresOn', t('field.expiresOn'))} />
            <StepSelect {...form.field('step', t('field.step'))} />
          </FieldRow>
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={(name, value) => shownValue(name, value, shared)} />
    </>
  );
}

/** How a value reads where both versions stand side by side. */
function shownValue(name: string, value: unknown, shared: ReturnType<typeof useTranslation<'shared'>>['t']) {
  if (name === 'step') return shared(`step.name.${value as Step}`);
  if (name === 'record') return (value as Option | null)?.label ?? '';
  return Array.isArray(value) ? value.join(', ') : undefined;
}
