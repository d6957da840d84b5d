import { helpRequestSchema, type HelpRequestView, mostHelpParts } from '@rungs/contracts/help-requests.js';
import { nameSchema, textSchema } from '@rungs/contracts/text.js';
import { useState } from 'react';
import { z } from 'zod';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useViewer } from '../shared/session.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Prose } from '../shared/ui/prose.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { actOnHelp, useRefreshHelp } from './help-requests.queries.js';
import styles from './help-requests.module.css';
import { PartsField } from './parts-field.js';

const acts = ['answer', 'decline'] as const;
type Values = { act: (typeof acts)[number]; parts: readonly string[]; note: string };
/** A field that is still empty is no part: one is left over while somebody types on. */
const written = (parts: readonly string[]): string[] => parts.filter((title) => title.trim() !== '');
const hasParts = ({ act, parts }: Values): boolean => act === 'decline' || written(parts).length > 0;
const valuesSchema = z
  .object({
    act: z.enum(acts),
    parts: z.array(z.union([nameSchema(200), z.string().regex(/^\s*$/)])).max(mostHelpParts),
    note: textSchema(2_000),
  })
  .refine(hasParts, { error: 'Write at least one character.', path: ['parts'] });
const fresh: Values = { act: 'answer', parts: ['', '', ''], note: '' };
const valuesOf = ({ parts, note }: HelpRequestView): Values => ({
  act: 'answer',
  parts: parts.length > 0 ? parts.map(({ title }) => title) : fresh.parts,
  note,
});

type Props = { request: HelpRequestView; open: boolean; onClose: () => void };

/** What they ask about, in short, and the parts one would do it in; or a word about why not. */
export function AnswerHelpDrawer({ request: given, open, onClose }: Props) {
  const { t } = useTranslation('help-requests');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const [request] = useState(given);
  const refresh = useRefreshHelp();
  const { about, asker, question } = request;
  const form = useForm({
    schema: valuesSchema,
    initial: fresh,
    version: request.version,
    current: {
      schema: helpRequestSchema,
      values: valuesOf,
      possible: ({ abilities }: HelpRequestView) => abilities.includes('answer'),
    },
    draftKey: `help:${request.id}`,
    save: ({ act, parts, note }: Values, context) => {
      const said = act === 'answer' ? { act, parts: written(parts).map((title) => ({ title })), note } : { act, note };
      return actOnHelp(request.id, said, context);
    },
    onSaved: () => {
      onClose();
      toast({ words: t('answered', { name: asker.name }) });
      void refresh();
    },
  });
  const title = t('answerTitle', { name: asker.name });
  const { act } = form.values;
  const shown = (name: string, value: unknown): string | undefined => {
    if (name === 'act') return t(`is.${value as Values['act']}`);
    return name === 'parts' ? written(value as Values['parts']).join('\n') : undefined;
  };
  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t(act === 'answer' ? 'answer' : 'decline')}
            </SaveButton>
          </>
        }
      >
        <div className={styles.brief}>
          <h3 className={styles.title}>{about.title}</h3>
          {about.why && <Prose text={about.why} />}
          {question && <Prose text={question} quote />}
          <VisibleTo audience={request.audience} visibleTo={request.visibleTo} viewer={membership.personId} />
        </div>
        <Form form={form} label={title} failureTitle={t('notSent')} actions={null}>
          <SegmentedControl
            {...form.field('act', t('yourAnswer'))}
            choices={acts.map((value) => ({ value, label: t(`is.${value}`) }))}
          />
          {act === 'answer' && <PartsField {...form.field('parts', t('field.parts'))} />}
          <TextArea
            {...form.field('note', t(act === 'answer' ? 'field.note' : 'field.whyNot'))}
            optional
            rows={3}
            limit={2_000}
          />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={shown} />
    </>
  );
}
