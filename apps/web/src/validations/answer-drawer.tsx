import { answerValidationRequestSchema, validationSchema, type ValidationView } from '@rungs/contracts/validations.js';
import { useState } from 'react';
import { z } from 'zod';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Prose } from '../shared/ui/prose.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { answerValidation, useRefreshValidations } from './validations.queries.js';
import styles from './validations.module.css';

const answers = ['worthwhile', 'redirect', 'not_now'] as const;
type Values = { answer: (typeof answers)[number]; comment: string };
const { shape } = answerValidationRequestSchema;
const needsComment = ({ answer, comment }: Values): boolean => answer === 'worthwhile' || comment.trim() !== '';
const valuesSchema = z.object({ answer: shape.answer, comment: z.string().max(2_000) }).refine(needsComment, {
  error: 'Say in a few words why, or where to look instead.',
  path: ['comment'],
});

/** The opportunity as it stands, and three answers. Two of them take a word about why. */
export function AnswerDrawer({
  request: given,
  open,
  onClose,
}: {
  request: ValidationView;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('validations');
  const shared = useTranslation('shared').t;
  const [request] = useState(given);
  const refresh = useRefreshValidations();
  const { opportunity, asker, question } = request;
  const form = useForm({
    schema: valuesSchema,
    initial: { answer: 'worthwhile', comment: '' },
    version: request.version,
    current: {
      schema: validationSchema,
      values: ({ answer, comment }: ValidationView): Values => ({ answer: answer ?? 'worthwhile', comment }),
      // Withdrawn, or answered in another window: what was typed can then only be read.
      possible: ({ abilities }: ValidationView) => abilities.includes('answer'),
    },
    draftKey: `validation:${request.id}`,
    save: (values: Values, context) => answerValidation(request.id, values, context),
    onSaved: () => {
      onClose();
      toast({ words: t('answered', { name: asker.name }) });
      void refresh();
    },
  });
  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={t('answerTitle', { name: asker.name })}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t('answer')}
            </SaveButton>
          </>
        }
      >
        <div className={styles.about}>
          <h3 className={styles.title}>{opportunity.title}</h3>
          {opportunity.problem && <Prose text={opportunity.problem} />}
          {opportunity.whoIsHurt && <p>{t('whoIsHurt', { who: opportunity.whoIsHurt })}</p>}
          <p className={styles.facts}>
            <span>{t('grades', { ...opportunity })}</span>
            {opportunity.kpiName && <span>{t('kpi', { name: opportunity.kpiName })}</span>}
            {opportunity.demoUrl && (
              <a href={opportunity.demoUrl} target="_blank" rel="noreferrer">
                {t('demo')}
              </a>
            )}
          </p>
          {question && <Prose text={question} quote />}
        </div>
        <Form form={form} label={t('answerTitle', { name: asker.name })} failureTitle={t('notSent')} actions={null}>
          <SegmentedControl
            {...form.field('answer', t('isItWorthwhile'))}
            choices={answers.map((value) => ({ value, label: t(`is.${value}`) }))}
          />
          <TextArea
            {...form.field('comment', t('field.comment'))}
            limit={2_000}
            optional={form.field('answer', '').value === 'worthwhile'}
            help={t('field.commentHelp', { name: asker.name })}
          />
        </Form>
      </Drawer>
      <ConflictDialog
        form={form}
        show={(name, value) => (name === 'answer' ? t(`is.${value as Values['answer']}`) : undefined)}
      />
    </>
  );
}
