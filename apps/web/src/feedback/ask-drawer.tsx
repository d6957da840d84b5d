import { feedbackRequestSchema, type FeedbackRequestView } from '@rungs/contracts/feedback.js';
import type { Step } from '@rungs/contracts/records.js';
import { addDays } from '@rungs/domain/calendar.js';
import { requestDays } from '@rungs/domain/feedback.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Combobox } from '../shared/ui/combobox.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { StepSelect } from '../shared/ui/step-select.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { type AskValues, askValuesSchema, valuesOf } from './ask-values.js';
import styles from './feedback.module.css';
import { askForFeedback, updateRequest, useRefreshFeedback } from './feedback.queries.js';

type Props = { personId: string; request: FeedbackRequestView | null; step: Step; open: boolean; onClose: () => void };

const prompts = ['worthwhile', 'differently', 'next', 'strength'] as const;

/** Asking somebody, or changing what was asked while it waits. Whom one asked stays. */
export function AskDrawer({ personId, request: given, step, open, onClose }: Props) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const [request] = useState(given);
  const dates = useDates();
  const refresh = useRefreshFeedback();
  const people = usePersonSearch([personId]);
  const form = useForm({
    schema: askValuesSchema,
    initial: request
      ? valuesOf(request)
      : { askedId: null, question: '', about: '', step, expiresOn: addDays(dates.today(), requestDays.usual) },
    version: request?.version,
    current: { schema: feedbackRequestSchema, values: valuesOf },
    draftKey: request ? `feedback-request:${request.id}:${request.version}` : `feedback-request:new:${step}`,
    save: ({ askedId, ...wish }: AskValues, context) =>
      request
        ? updateRequest(request.id, wish, context)
        : askForFeedback(personId, { ...wish, askedId: askedId?.id ?? '', competencyKeys: [] }, context),
    onSaved: ({ asked }) => {
      onClose();
      toast({ words: t(request ? 'requestSaved' : 'asked', { name: asked.name }) });
      void refresh();
    },
  });
  const title = t(request ? 'editRequestTitle' : 'askTitle');
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
              {request ? shared('save') : t('ask')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notSaved')} actions={null}>
          <Combobox
            {...form.field('askedId', t('field.asked'))}
            {...people}
            disabled={request !== null}
            placeholder={t('field.askedExample')}
          />
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
          <FieldRow>
            <DateField {...form.field('expiresOn', t('field.expiresOn'))} />
            <StepSelect {...form.field('step', t('field.step'))} />
          </FieldRow>
        </Form>
      </Drawer>
      <ConflictDialog
        form={form}
        show={(name, value) => (name === 'step' ? shared(`step.name.${value as Step}`) : undefined)}
      />
    </>
  );
}
