import { type JourneyPage, judgeReadinessRequestSchema, type ReadinessValue } from '@rungs/contracts/journeys.js';
import { readinessNames, readinessValues } from '@rungs/domain/readiness.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { Select } from '../shared/ui/select.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { firstName } from './first-name.js';
import { journeyActs, useSendAct } from './journey.queries.js';
import { useLocalized } from './localized.js';

type Props = { page: JourneyPage; onClose: () => void };

/** A judgement is a word and a reason, and both are read by the person it is about. */
export function JudgeDialog({ open, ...props }: Props & { open: boolean }) {
  const { t } = useTranslation('journey');
  const name = firstName(props.page.person.name);
  return (
    <Dialog
      open={open}
      onClose={props.onClose}
      dismissible={false}
      title={t('judge.title', { name })}
      description={t('judge.seen', { name })}
    >
      <JudgeForm {...props} />
    </Dialog>
  );
}

function JudgeForm({ page, onClose }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const say = useLocalized();
  const send = useSendAct(page.person.id);
  const initial: { value: ReadinessValue | null; reason: string } = { value: null, reason: '' };
  const form = useForm({
    schema: judgeReadinessRequestSchema,
    initial,
    draftKey: `judge:${page.person.id}`,
    save: ({ value, reason }, acting) =>
      send(() => journeyActs.judge(page.person.id, { value: value ?? 'not_started', reason }, acting)),
    onSaved: () => {
      onClose();
      toast({ words: t('judge.done', { name: firstName(page.person.name) }) });
    },
  });
  return (
    <Form
      form={form}
      label={t('judge.title', { name: firstName(page.person.name) })}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form} shortcut={keyName('mod+enter')}>
            {t('judge.act')}
          </SaveButton>
        </>
      }
    >
      <Select
        {...form.field('value', t('judge.value'))}
        placeholder={t('judge.choose')}
        choices={readinessValues.map((value) => ({ value, label: say(readinessNames[value]) }))}
      />
      <TextArea {...form.field('reason', t('judge.reason'))} rows={4} limit={2_000} help={t('judge.help')} />
    </Form>
  );
}
