import {
  answerIntentRequestSchema,
  counterIntentRequestSchema,
  type IntentView,
  type JourneyPage,
} from '@rungs/contracts/journeys.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { versionOnly } from './based-on.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { firstName } from './first-name.js';
import { IntentWords } from './intent-record.js';
import { journeyActs, useSendAct } from './journey.queries.js';

export type Answering = 'acknowledge' | 'counter';
type Props = { page: JourneyPage; intent: IntentView; onClose: () => void };

/** Acknowledging says "I have heard it"; countering says what else, or when else, and why. */
export function AnswerIntentDialog({
  open,
  answering,
  ...props
}: Props & { open: boolean; answering: Answering | null }) {
  const { t } = useTranslation('journey');
  const [act, setAct] = useState<Answering>(answering ?? 'acknowledge');
  // What it was opened for stays while it closes.
  if (answering && answering !== act) setAct(answering);
  return (
    <Dialog
      open={open}
      onClose={props.onClose}
      dismissible={false}
      title={t(`answer.${act}.title`, { name: firstName(props.page.person.name) })}
    >
      <AnswerForm {...props} act={act} />
    </Dialog>
  );
}

function AnswerForm({ page, act, onClose, ...opened }: Props & { act: Answering }) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  // What one looked at when one began: live changes may alter the page under the open form.
  const [{ before, intent }] = useState({ ...opened, before: page });
  const send = useSendAct(page.person.id, (now) => now.intent);
  const initial = { answer: '' };
  const form = useForm({
    schema: act === 'counter' ? counterIntentRequestSchema : answerIntentRequestSchema,
    initial,
    current: versionOnly(initial),
    version: intent.version,
    draftKey: `${act}:${intent.id}`,
    save: ({ answer }, acting) => send(() => journeyActs[act](intent.id, answer, acting)),
    onSaved: () => {
      onClose();
      toast({ words: t(`answer.${act}.done`, { name: firstName(page.person.name) }) });
    },
  });
  const field = form.field('answer', t(`answer.${act}.words`));
  return (
    <>
      <Form
        form={form}
        label={t(`answer.${act}.title`, { name: firstName(page.person.name) })}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t(`intent.act.${act}`)}
            </SaveButton>
          </>
        }
      >
        <IntentWords intent={intent} quoteOnly />
        <TextArea {...field} limit={2_000} optional={act === 'acknowledge'} help={t(`answer.${act}.help`)} />
      </Form>
      <ChangedMeanwhile
        open={form.conflict !== null}
        before={before}
        now={page}
        mine={t(`intent.act.${act}`)}
        reason={form.values.answer}
        possible={page.intent?.id === intent.id && page.intentAbilities.includes(act)}
        busy={form.saving}
        onAgain={() => form.resolve(form.values)}
        onBack={form.putOff}
        onLeave={onClose}
      />
    </>
  );
}
