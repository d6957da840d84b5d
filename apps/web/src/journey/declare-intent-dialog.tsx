import { declareIntentRequestSchema, type JourneyPage } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { useWhoCouldName } from '../shared/people/use-who-could-name.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { firstName } from './first-name.js';
import { journeyActs, useSendAct } from './journey.queries.js';
import { type Target, TargetFields, targetRequest, targetSchema } from './target-fields.js';

type Props = { page: JourneyPage; onClose: () => void };
type Values = Target & { sentence: string };

const schema = targetSchema.extend({ sentence: declareIntentRequestSchema.shape.sentence });

/** Saying it, in words of one's own; the sentence is proposed because the first one is the hardest. */
export function DeclareIntentDialog({ open, ...props }: Props & { open: boolean }) {
  const { t } = useTranslation('journey');
  const { managerName } = props.page.person;
  const whoCouldName = useWhoCouldName(props.page.person);
  return (
    <Dialog
      open={open}
      onClose={props.onClose}
      dismissible={false}
      title={t('declare.title')}
      description={
        managerName ? t('declare.seen', { name: firstName(managerName) }) : `${t('declare.noManager')} ${whoCouldName}`
      }
    >
      <DeclareForm {...props} />
    </Dialog>
  );
}

function DeclareForm({ page, onClose }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const send = useSendAct(page.person.id);
  const { journey } = page;
  const target = journey && `${journey.targetLevel.title}, ${journey.targetLevel.code}`;
  const sentence = !target
    ? ''
    : journey.targetOn
      ? t('declare.sentenceBy', { target, month: dates.month(journey.targetOn) })
      : t('declare.sentence', { target });
  const initial: Values = {
    targetLevelId: journey?.targetLevel.id ?? null,
    targetOn: journey?.targetOn ?? '',
    sentence,
  };
  const form = useForm({
    schema,
    initial,
    draftKey: `intent:${page.person.id}`,
    save: (values, acting) =>
      send(() => journeyActs.declare(page.person.id, { ...targetRequest(values), sentence: values.sentence }, acting)),
    onSaved: () => {
      onClose();
      toast({ words: t('declare.done') });
    },
  });
  return (
    <Form
      form={form}
      label={t('declare.title')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form} shortcut={keyName('mod+enter')}>
            {t('declare.act')}
          </SaveButton>
        </>
      }
    >
      <TextArea {...form.field('sentence', t('declare.words'))} limit={500} help={t('declare.help')} />
      <TargetFields form={form} />
    </Form>
  );
}
