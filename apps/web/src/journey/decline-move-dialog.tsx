import { counterIntentRequestSchema, type JourneyPage } from '@rungs/contracts/journeys.js';
import { useState } from 'react';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { versionOnly } from './based-on.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { firstName } from './first-name.js';
import { journeyActs, useSendAct } from './journey.queries.js';

type Props = { page: JourneyPage; proposal: NonNullable<JourneyPage['proposal']>; onClose: () => void };

/** Not yet, and why: whoever proposed the move reads it. */
export function DeclineMoveDialog({ open, ...props }: Props & { open: boolean }) {
  const { t } = useTranslation('journey');
  return (
    <Dialog
      open={open}
      onClose={props.onClose}
      dismissible={false}
      title={t('proposed.declineTitle', { whose: firstName(props.page.person.name) })}
    >
      <DeclineForm {...props} />
    </Dialog>
  );
}

function DeclineForm({ page, onClose, ...opened }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  // What one looked at when one began: live changes may alter the page under the open form.
  const [{ before, proposal }] = useState({ ...opened, before: page });
  const whose = firstName(page.person.name);
  // What was taken back or answered meanwhile is no proposal any more, which the page then says.
  const send = useSendAct(page.person.id, (now) => now.proposal ?? proposal);
  const initial = { answer: '' };
  const form = useForm({
    schema: counterIntentRequestSchema,
    initial,
    current: versionOnly(initial),
    version: proposal.version,
    draftKey: `decline-move:${proposal.id}`,
    save: ({ answer }, acting) => send(() => journeyActs.declineMove(proposal.id, answer, acting)),
    onSaved: () => {
      onClose();
      toast({ words: t('proposed.declined', { whose }) });
    },
  });
  return (
    <>
      <Form
        form={form}
        label={t('proposed.declineTitle', { whose })}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form}>{t('proposed.decline')}</SaveButton>
          </>
        }
      >
        <TextArea {...form.field('answer', t('proposed.why'))} limit={2_000} help={t('proposed.whyHelp', { whose })} />
      </Form>
      <ChangedMeanwhile
        open={form.conflict !== null}
        before={before}
        now={page}
        mine={t('proposed.decline')}
        reason={form.values.answer}
        possible={page.proposal?.id === proposal.id && page.proposalAbilities.includes('decline')}
        busy={form.saving}
        onAgain={() => form.resolve(form.values)}
        onBack={form.putOff}
        onLeave={onClose}
      />
    </>
  );
}
