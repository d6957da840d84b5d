import { lineSchema } from '@rungs/contracts/text.js';
import { z } from 'zod';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { TextField } from '../shared/ui/text-field.js';

const schema = z.object({ name: lineSchema(120) });

type Props = { title: string; name: string; onSave: (name: string) => void; open: boolean; onClose: () => void };

/** What the ladder or a track is called. */
export function NameDialog({ title, name, onSave, open, onClose }: Props) {
  const { t } = useTranslation('ladder-drafts');
  const shared = useTranslation('shared').t;
  const form = useForm({
    schema,
    initial: { name },
    save: (values) => Promise.resolve(values),
    onSaved: (values) => {
      onClose();
      onSave(values.name);
    },
  });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form}>{t('take')}</SaveButton>
        </>
      }
    >
      <Form form={form} label={title} actions={null}>
        <TextField {...form.field('name', t('name'))} />
      </Form>
    </Dialog>
  );
}
