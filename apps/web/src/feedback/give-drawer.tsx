import {
  type Attribution,
  attributionSchema,
  feedbackRequestSchema,
  type FeedbackRequestView,
  giveFeedbackRequestSchema,
} from '@rungs/contracts/feedback.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { useViewer } from '../shared/session.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Prose } from '../shared/ui/prose.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { AboutWhat } from './about-what.js';
import { answerRequest, giveFeedback, useRefreshFeedback } from './feedback.queries.js';
import { useMeanwhile } from './meanwhile.js';

type Values = { receiver: Option | null; text: string; attribution: Attribution; sharedWithManager: boolean };
type Props = {
  /** What is answered; without it feedback is given unasked. */
  request: FeedbackRequestView | null;
  /** Whom it is for, where that is known. */
  receiver?: Option | null;
  open: boolean;
  onClose: () => void;
};

const personSchema = z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() });
const valuesSchema = giveFeedbackRequestSchema.extend({ receiver: personSchema });

/** Answering a request, or telling somebody what nobody asked. How one is shown is chosen here, once and for good. */
export function GiveDrawer({ request: given, receiver = null, open, onClose }: Props) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const [request] = useState(given);
  const { membership } = useViewer();
  const refresh = useRefreshFeedback();
  const meanwhile = useMeanwhile();
  const people = usePersonSearch([membership.personId]);
  const known = request ? { id: request.asker.personId, label: request.asker.name } : receiver;
  const initial: Values = { receiver: known, text: '', attribution: 'attributed', sharedWithManager: false };
  const form = useForm({
    schema: valuesSchema,
    initial,
    version: request?.version,
    // The request is theirs: when they changed it meanwhile, one reads how, and what one wrote stays.
    current: {
      schema: feedbackRequestSchema,
      values: () => ({ ...initial }),
      facts: (now: FeedbackRequestView) => (request ? meanwhile.request(request, now) : []),
      possible: ({ abilities }: FeedbackRequestView) => abilities.includes('answer'),
    },
    draftKey: `feedback:${request?.id ?? known?.id ?? 'new'}`,
    save: ({ receiver: to, ...wish }: Values, context) =>
      request ? answerRequest(request.id, wish, context) : giveFeedback(to?.id ?? '', wish, context),
    onSaved: ({ receiver: { name } }) => {
      onClose();
      toast({ words: t('given', { name }) });
      void refresh();
    },
  });
  const { text, attribution, sharedWithManager } = form.values;
  const title = request ? t('answerTitle', { name: request.asker.name }) : t('giveTitle');
  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={text === ''}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t('give')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notGiven')} actions={null}>
          {request && <Prose text={[request.question, request.about].filter(Boolean).join('\n\n')} quote />}
          {request && <AboutWhat competencyKeys={request.competencyKeys} record={request.record} />}
          {!known && (
            <Combobox
              {...form.field('receiver', t('field.receiver'))}
              {...people}
              placeholder={t('field.askedExample')}
            />
          )}
          <TextArea {...form.field('text', t('field.text'))} rows={6} limit={4_000} help={t('field.textHelp')} />
          <SegmentedControl
            {...form.field('attribution', t('field.attribution'))}
            choices={attributionSchema.options.map((value) => ({ value, label: t(`attribution.${value}`) }))}
            help={t(`attributionHelp.${attribution}`)}
          />
          {attribution === 'attributed' && (
            <Checkbox
              checked={sharedWithManager}
              onChange={(checked) => form.set('sharedWithManager', checked)}
              label={t('field.sharedWithManager')}
            />
          )}
        </Form>
      </Drawer>
      <ConflictDialog form={form} act={{ does: t('give'), words: text }} onLeave={onClose} />
    </>
  );
}
