import { type NewPersonalTokenView, newPersonalTokenRequestSchema } from '@rungs/contracts/account.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { createToken, tokensQuery } from './settings.queries.js';
import styles from './settings.module.css';

const lives = ['30', '90', '366'] as const;
const valuesSchema = z.object({ name: newPersonalTokenRequestSchema.shape.name, days: z.enum(lives) });

/** Two moments in one dialog: what the token is for, and then the token, which is never shown again. */
export function NewTokenDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const shared = useTranslation('shared').t;
  const client = useQueryClient();
  const [made, setMade] = useState<NewPersonalTokenView | null>(null);
  const form = useForm({
    schema: valuesSchema,
    initial: { name: '', days: '90' },
    save: ({ name, days }) => createToken({ name, expiresInDays: Number(days) }),
    onSaved: (token) => {
      setMade(token);
      void client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  const close = (): void => {
    onClose();
    setMade(null);
    form.reset();
  };
  if (made) return <Made token={made} open={open} onClose={close} />;
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('tokens.newTitle')}
      description={t('tokens.newWhy')}
      dismissible={!form.dirty}
      actions={
        <>
          <Button onClick={close}>{shared('cancel')}</Button>
          <SaveButton form={form}>{t('tokens.create')}</SaveButton>
        </>
      }
    >
      <Form form={form} label={t('tokens.newTitle')} failureTitle={t('tokens.notCreated')} actions={null}>
        <TextField {...form.field('name', t('tokens.name'))} placeholder={t('tokens.nameExample')} />
        <SegmentedControl
          {...form.field('days', t('tokens.life'))}
          choices={lives.map((value) => ({ value, label: t('tokens.days', { count: Number(value) }) }))}
        />
      </Form>
    </Dialog>
  );
}

function Made({ token, open, onClose }: { token: NewPersonalTokenView; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const copy = (): void =>
    void navigator.clipboard.writeText(token.token).then(() => toast({ words: t('tokens.copied') }));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('tokens.made', { name: token.name })}
      description={t('tokens.madeWhy')}
      dismissible={false}
      actions={
        <>
          <Button onClick={onClose}>{t('tokens.kept')}</Button>
          <Button look="primary" onClick={copy}>
            {t('tokens.copy')}
          </Button>
        </>
      }
    >
      <code className={styles.secret}>{token.token}</code>
    </Dialog>
  );
}
