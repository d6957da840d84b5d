import {
  type Attribution,
  attributionSchema,
  feedbackLinkSchema,
  type FeedbackLinkView,
  giveFeedbackRequestSchema,
} from '@rungs/contracts/feedback.js';
import { useState } from 'react';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Prose } from '../shared/ui/prose.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { Tag } from '../shared/ui/tag.js';
import { TextArea } from '../shared/ui/text-area.js';
import styles from './feedback.module.css';
import { answerLink, declineLink } from './feedback-link.queries.js';
import { WordsDialog } from './words-dialog.js';

type Values = { text: string; attribution: Attribution; sharedWithManager: boolean };
type Props = { token: string; link: FeedbackLinkView; onDone: (done: 'answered' | 'declined') => void };

/** The question, and what its reader says to it. How one is shown is chosen here, once and for good. */
export function LinkAnswer({ token, link, onDone }: Props) {
  const { t } = useTranslation('feedback');
  const [declining, setDeclining] = useState(false);
  const { askerName, question, about, recordTitle, competencies, expiresOn, canStayUnnamed, version } = link;
  const initial: Values = { text: '', attribution: 'attributed', sharedWithManager: false };
  const form = useForm({
    schema: giveFeedbackRequestSchema,
    initial,
    version,
    // The question is theirs: when they changed it meanwhile, what one wrote stays and is sent on top of it.
    current: { schema: feedbackLinkSchema, values: () => ({ ...initial }) },
    save: (values: Values, context) => answerLink(token, values, context.version),
    onSaved: () => onDone('answered'),
  });
  const { attribution, sharedWithManager } = form.values;
  return (
    <>
      <div className={styles.asked}>
        <Prose text={[question, about].filter(Boolean).join('\n\n')} quote />
        <p className={styles.facts}>
          {recordTitle !== null && <span>{t('link.about', { title: recordTitle })}</span>}
          {competencies.map((competency) => (
            <Tag key={competency}>{competency}</Tag>
          ))}
          <Tag icon="clock">
            {t('until')} <ExactDate on={expiresOn} />
          </Tag>
        </p>
      </div>
      <Form
        form={form}
        label={t('link.title')}
        failureTitle={t('notGiven')}
        actions={
          <>
            <Button onClick={() => setDeclining(true)}>{t('decline')}</Button>
            <SaveButton form={form}>{t('give')}</SaveButton>
          </>
        }
      >
        <TextArea {...form.field('text', t('field.text'))} rows={6} limit={4_000} help={t('field.textHelp')} />
        {canStayUnnamed && (
          <SegmentedControl
            {...form.field('attribution', t('field.attribution'))}
            choices={attributionSchema.options.map((value) => ({ value, label: t(`linkAttribution.${value}`) }))}
            help={t(`linkAttributionHelp.${attribution}`, { name: askerName })}
          />
        )}
        {attribution === 'attributed' && canStayUnnamed && (
          <Checkbox
            checked={sharedWithManager}
            onChange={(checked) => form.set('sharedWithManager', checked)}
            label={t('field.sharedWithManager')}
          />
        )}
      </Form>
      <ConflictDialog form={form} show={() => undefined} />
      {declining && (
        <WordsDialog
          open
          onClose={() => setDeclining(false)}
          title={t('declineTitle', { name: askerName })}
          label={t('field.reason')}
          help={t('field.reasonHelp', { name: askerName })}
          submit={t('decline')}
          done={t('declined')}
          optional
          limit={1_000}
          save={async (reason) => {
            await declineLink(token, reason, version);
            onDone('declined');
          }}
        />
      )}
    </>
  );
}
