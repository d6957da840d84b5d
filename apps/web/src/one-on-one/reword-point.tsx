import { agendaItemSchema, type AgendaItemView, createAgendaItemRequestSchema } from '@rungs/contracts/one-on-ones.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { TextField } from '../shared/ui/text-field.js';
import { changeAgendaItem, keys } from './one-on-one.queries.js';

/** In its place. Whoever comes second, be it in another window of theirs, sees both versions and loses neither. */
export function RewordPoint({ item: given, onClose }: { item: AgendaItemView; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('one-on-one');
  const shared = useTranslation('shared').t;
  const client = useQueryClient();
  // What one began from: a live change from another window must not make a stale edit look fresh.
  const [item] = useState(given);
  const form = useForm({
    schema: createAgendaItemRequestSchema,
    initial: { text: item.text },
    version: item.version,
    current: { schema: agendaItemSchema, values: ({ text }) => ({ text }) },
    draftKey: `agenda-item:${item.id}`,
    save: ({ text }: { text: string }, { version }) => changeAgendaItem({ id: item.id, version }, { text }),
    // The new words are there before the old ones would show again.
    onSaved: () => void client.invalidateQueries({ queryKey: keys.agenda }).finally(onClose),
  });
  const leave = (): void => {
    form.reset();
    onClose();
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || form.conflict) return;
        // It ends the rewording, not the talk on a screen for both.
        event.stopPropagation();
        leave();
      }}
    >
      <Form
        form={form}
        label={t('agenda.editTitle')}
        failureTitle={t('agenda.notSaved')}
        actions={
          <>
            <Button onClick={leave}>{shared('cancel')}</Button>
            <SaveButton form={form} />
          </>
        }
      >
        <TextField {...form.field('text', t('agenda.what'))} maxLength={1_000} autoFocus />
      </Form>
      <ConflictDialog form={form} />
    </div>
  );
}
