import { oneOnOneNotesSchema, type OneOnOneNotesView } from '@rungs/contracts/one-on-ones.js';
import { useQueryClient } from '@tanstack/react-query';
import { keepOneOnOneNotesRequestSchema } from '@rungs/contracts/one-on-ones.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Section } from '../shared/ui/section.js';
import { TextArea } from '../shared/ui/text-area.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { keepNotes, keys } from './one-on-one.queries.js';

/** One's own, before and during the talk. The other one has theirs, and neither sees that the other made any. */
export function Notes({ personId, notes }: { personId: string; notes: OneOnOneNotesView }) {
  const { t } = useTranslation('one-on-one');
  const client = useQueryClient();
  const form = useForm({
    schema: keepOneOnOneNotesRequestSchema,
    initial: { text: notes.text },
    version: notes.version,
    live: true,
    draftKey: `one-on-one-notes:${personId}`,
    current: { schema: oneOnOneNotesSchema, values: ({ text }) => ({ text }) },
    save: ({ text }, context) => keepNotes(personId, text, context),
    onSaved: () => void client.invalidateQueries({ queryKey: keys.agenda }),
  });
  return (
    <Section title={t('notes.title')} aside={<OnlyYou />}>
      <Form
        form={form}
        label={t('notes.title')}
        failureTitle={t('notes.notSaved')}
        actions={<SaveButton form={form}>{t('notes.keep')}</SaveButton>}
      >
        <TextArea {...form.field('text', t('notes.what'))} rows={6} limit={20_000} help={t('notes.help')} />
      </Form>
      <ConflictDialog form={form} show={() => undefined} />
    </Section>
  );
}
