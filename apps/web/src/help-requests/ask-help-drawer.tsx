import type { AskForHelpRequest, HelpAudience } from '@rungs/contracts/help-requests.js';
import { nameSchema, textSchema } from '@rungs/contracts/text.js';
import { useState } from 'react';
import { z } from 'zod';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { useViewer } from '../shared/session.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { Drawer } from '../shared/ui/drawer.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { askForHelp, useRefreshHelp } from './help-requests.queries.js';

/** A goal or an item, with the words one knows it by; null to say it in one's own words. */
export type HelpAbout = Readonly<{ kind: 'goal' | 'plan_item'; id: string; title: string }> | null;
type Values = { askedId: Option | null; topic: string; question: string; audience: HelpAudience };
type Props = { about: HelpAbout; open: boolean; onClose: () => void };

const optionSchema = z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() });
const valuesSchema = (about: HelpAbout) =>
  z.object({
    askedId: optionSchema,
    topic: about ? z.string() : nameSchema(200),
    question: textSchema(2_000),
    audience: z.enum(['private', 'manager']),
  });

function aboutOf(about: HelpAbout, topic: string): AskForHelpRequest['about'] {
  if (!about) return { kind: 'own_words', topic };
  return about.kind === 'goal' ? { kind: 'goal', goalId: about.id } : { kind: 'plan_item', planItemId: about.id };
}

/** Asking one person how they would break something down. Who sees it is said where one asks. */
export function AskHelpDrawer({ about: given, open, onClose }: Props) {
  const { t } = useTranslation('help-requests');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const { personId, managerName } = membership;
  const [about] = useState(given);
  const refresh = useRefreshHelp();
  const people = usePersonSearch([personId]);
  const form = useForm({
    schema: valuesSchema(about),
    initial: { askedId: null, topic: '', question: '', audience: 'private' },
    draftKey: `help:new:${about?.id ?? 'own-words'}`,
    save: ({ askedId, topic, ...values }: Values, context) =>
      askForHelp(personId, { ...values, askedId: askedId?.id ?? '', about: aboutOf(about, topic) }, context),
    onSaved: ({ asked }) => {
      onClose();
      toast({ words: t('asked', { name: asked.name }) });
      void refresh();
    },
  });
  const audience = form.field('audience', shared('visible.label'));
  return (
    <Drawer
      open={open}
      onClose={onClose}
      dismissible={!form.dirty}
      title={t('askTitle')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form} shortcut={keyName('mod+enter')}>
            {t('ask')}
          </SaveButton>
        </>
      }
    >
      <Form form={form} label={t('askTitle')} failureTitle={t('notSent')} actions={null}>
        {about ? (
          <p>{t(`askAbout.${about.kind}`, { title: about.title })}</p>
        ) : (
          <TextField {...form.field('topic', t('field.topic'))} look="title" placeholder={t('field.topicExample')} />
        )}
        <Combobox
          {...form.field('askedId', t('field.asked'))}
          {...people}
          placeholder={t('field.askedExample')}
          help={t('field.askedHelp')}
        />
        <TextArea
          {...form.field('question', t('field.question'))}
          optional
          rows={3}
          limit={2_000}
          help={t('field.questionHelp')}
        />
        {managerName && (
          <SegmentedControl
            {...audience}
            choices={[
              { value: 'private', label: t('between') },
              { value: 'manager', label: t('andManager', { name: managerName }) },
            ]}
            help={t(audience.value === 'private' ? 'betweenHelp' : 'andManagerHelp', { name: managerName })}
          />
        )}
      </Form>
    </Drawer>
  );
}
