import type { JourneyPage, Step } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useState } from 'react';
import { z } from 'zod';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { versionOnly } from './based-on.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { firstName } from './first-name.js';
import { movedWords } from './moved-words.js';
import { journeyActs, useSendAct } from './journey.queries.js';

type Props = {
  page: JourneyPage;
  journey: NonNullable<JourneyPage['journey']>;
  to: Step;
  onClose: () => void;
};

const longest = 2_000;
const schema = z.object({ reason: z.string().trim().min(1).max(longest) });

/** Ahead of the signals: possible, and seen with its reason by whoever reads the page. */
export function AdvanceDialog({ open, ...props }: Props & { open: boolean }) {
  const { t } = useTranslation('journey');
  const name = props.page.person.managerName;
  return (
    <Dialog
      open={open}
      onClose={props.onClose}
      dismissible={false}
      title={t('advance.title', { step: props.to })}
      description={name ? t('advance.seen', { name: firstName(name) }) : t('advance.why')}
    >
      <AdvanceForm {...props} />
    </Dialog>
  );
}

function AdvanceForm({ page, onClose, ...opened }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const send = useSendAct(page.person.id);
  // What one looked at when one began: live changes may alter the page under the open form.
  const [{ before, journey, to }] = useState({ ...opened, before: page });
  const confirms = page.confirms.advance && page.person.managerName !== null;
  const initial = { reason: '' };
  const form = useForm({
    schema,
    initial,
    current: versionOnly(initial),
    version: journey.version,
    save: ({ reason }, acting) => send(() => journeyActs.advance(journey.id, reason, acting)),
    onSaved: (now) => {
      onClose();
      toast({ words: movedWords(now, t, shared) });
    },
  });
  return (
    <>
      <Form
        form={form}
        label={t('advance.title', { step: to })}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form}>{t(confirms ? 'move.propose' : 'move.go', { step: to })}</SaveButton>
          </>
        }
      >
        <TextArea {...form.field('reason', t('advance.reason'))} limit={longest} />
      </Form>
      <ChangedMeanwhile
        open={form.conflict !== null}
        before={before}
        now={page}
        mine={t('move.go', { step: to })}
        reason={form.values.reason}
        possible={page.journey?.step === journey.step && page.abilities.includes('advance')}
        busy={form.saving}
        onAgain={() => form.resolve(form.values)}
        onBack={form.putOff}
        onLeave={onClose}
      />
    </>
  );
}
