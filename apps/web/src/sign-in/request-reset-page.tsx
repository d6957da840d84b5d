import { passwordResetRequestSchema } from '@rungs/contracts/session.js';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { api } from '../shared/api.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { TextField } from '../shared/ui/text-field.js';
import { Door } from './door.js';
import styles from './door.module.css';

export default function RequestResetPage() {
  const { t } = useTranslation('sign-in');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    schema: passwordResetRequestSchema,
    initial: { email: '' },
    save: async (values, { idempotencyKey }) => {
      await api.post('/password-resets', values, z.unknown(), { idempotencyKey });
      return values.email;
    },
    onSaved: setSentTo,
  });
  const back = (
    <p className={styles.links}>
      <Link to="/sign-in">{t('reset.back')}</Link>
    </p>
  );

  if (sentTo !== null) {
    return (
      <Door title={t('reset.title')} sentence={t('reset.sent')}>
        <p role="status">{t('reset.sentWhy', { email: sentTo })}</p>
        {back}
      </Door>
    );
  }
  return (
    <Door title={t('reset.title')} sentence={t('reset.sentence')} under={t('reset.under')}>
      <Form
        form={form}
        label={t('reset.title')}
        failureTitle={t('reset.failed')}
        actions={
          <SaveButton form={form} wide>
            {t('reset.act')}
          </SaveButton>
        }
      >
        <TextField {...form.field('email', t('email'))} type="email" autoComplete="username" autoCapitalize="none" />
      </Form>
      {back}
    </Door>
  );
}
