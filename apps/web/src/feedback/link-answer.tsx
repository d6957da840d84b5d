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
import { late } from '../shared/ui/late.js';
import { Prose } from '../shared/ui/prose.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { Tag } from '../shared/ui/tag.js';
import { TextArea } from '../shared/ui/text-area.js';
import styles from './feedback.module.css';
import { answerLink } from './feedback-link.queries.js';
import { useMeanwhile } from './meanwhile.js';

/** What opens with a press comes with it. */
const DeclineLink = late(async () => (await import('./decline-link.js')).DeclineLink);

type Values = { text: string; attribution: Attribution; sharedWithManager: boolean };
type Props = { token: string; link: FeedbackLinkView; onDone: (done: 'answered' | 'declined') => void };

/** The question, and what its reader says to it. How one is shown is chosen here, once and for good. */
export function LinkAnswer({ token, link, onDone }: Props) {
  const { t } = useTranslation('feedback');
  const [declining, setDeclining] = useState(false);
  const { askerName, question, about, recordTitle, competencies, expiresOn, canStayUnnamed, version } = link;
  const meanwhile = useMeanwhile();
  const initial: Values = { text: '', attribution: 'attributed', sharedWithManager: false };
  const form = useForm({
    schema: giveFeedbackRequestSchema,
    initial,
    version,
    // The question is theirs: when they changed it meanwhile, one reads how, and what one wrote stays.
    current: {
      schema: feedbackLinkSchema,
      values: () => ({ ...initial }),
      facts: (now: FeedbackLinkView) => meanwhile.link(link, now),
    },
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
      <ConflictDialog form={form} act={{ does: t('give'), words: form.values.text }} />
      <DeclineLink open={declining} onClose={() => setDeclining(false)} {...{ token, link }} onDone={onDone} />
    </>
  );
}
