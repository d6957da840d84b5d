import { createLadderDraftSchema, type LadderCatalog } from '@rungs/contracts/ladder-drafts.js';
import { textSchema } from '@rungs/contracts/text.js';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { z } from 'zod';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { Select } from '../shared/ui/select.js';
import { TextArea } from '../shared/ui/text-area.js';
import { createDraft, useRefreshLadders } from './ladder-drafts.queries.js';
import styles from './ladder-drafts.module.css';

const longest = 250_000;
type Values = { from: 'template' | 'file'; template: string; file: string; ladderId: string | null };
const schema = z.object({
  from: z.enum(['template', 'file']),
  template: z.string(),
  file: textSchema(longest),
  ladderId: z.string().nullable(),
});
const own = 'own';
const first = (template: string): Values => ({ from: 'template', template, file: '', ladderId: own });

/** What begins with a brace was exported as JSON; everything else is a table. */
const formatOf = (file: string): 'json' | 'csv' => (file.trimStart().startsWith('{') ? 'json' : 'csv');

const wishOf = ({ from, template, file, ladderId }: Values) =>
  createLadderDraftSchema.parse(
    from === 'template'
      ? { from, template }
      : { from, format: formatOf(file), file, ...(ladderId === null || ladderId === own ? {} : { ladderId }) },
  );

type Props = { catalog: LadderCatalog; open: boolean; onClose: () => void };

/** Another ladder from a template, or any from a file; either way a draft comes of it. */
export function BeginDrawer({ catalog: { templates, items }, open, onClose }: Props) {
  const { t } = useTranslation('ladder-drafts');
  const shared = useTranslation('shared').t;
  const navigate = useNavigate();
  const refresh = useRefreshLadders();
  const fileId = useId();
  const form = useForm({
    schema,
    initial: first(templates[0]?.key ?? ''),
    save: (values, { idempotencyKey }) => createDraft(wishOf(values), idempotencyKey),
    onSaved: ({ id }) => {
      onClose();
      void refresh();
      void navigate({ to: '/ladders/drafts/$draftId', params: { draftId: id } });
    },
  });
  const chosen = templates.find(({ key }) => key === form.values.template);
  const next = items.filter(({ archivedAt, draftId }) => archivedAt === null && draftId === null);
  return (
    <Drawer
      open={open}
      onClose={onClose}
      dismissible={!form.dirty}
      title={t('begin.title')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form}>{t('begin.act')}</SaveButton>
        </>
      }
    >
      <Form form={form} label={t('begin.title')} failureTitle={t('begin.not')} actions={null}>
        <SegmentedControl
          {...form.field('from', t('begin.from'))}
          choices={[
            { value: 'template', label: t('begin.template') },
            { value: 'file', label: t('begin.file') },
          ]}
        />
        {form.values.from === 'template' ? (
          <>
            <SegmentedControl
              {...form.field('template', t('begin.which'))}
              choices={templates.map(({ key, name }) => ({ value: key, label: name }))}
            />
            <div className={styles.template}>
              {chosen?.tracks.map((track) => (
                <p key={track}>{track}</p>
              ))}
              <p>{t('begin.templateHelp')}</p>
            </div>
          </>
        ) : (
          <>
            <p>
              <label htmlFor={fileId}>{t('begin.choose')}</label>{' '}
              <input
                id={fileId}
                type="file"
                accept=".csv,.json,text/csv,application/json"
                onChange={({ target }) => void target.files?.[0]?.text().then((text) => form.set('file', text))}
              />
            </p>
            <TextArea
              {...form.field('file', t('begin.paste'))}
              rows={8}
              limit={longest}
              prose={false}
              help={t('begin.fileHelp')}
            />
            {next.length > 0 && (
              <Select
                {...form.field('ladderId', t('begin.becomes'))}
                choices={[
                  { value: own, label: t('begin.own') },
                  ...next.map(({ id, name }) => ({ value: id, label: t('begin.nextOf', { name }) })),
                ]}
              />
            )}
          </>
        )}
      </Form>
    </Drawer>
  );
}
