import { passwordResetSchema } from '@rungs/contracts/session.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { api } from '../shared/api.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { PasswordField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { Door } from './door.js';
import styles from './door.module.css';

export default function CompleteResetPage({ params }: { params: { token: string } }) {
  const { t } = useTranslation('sign-in');
  const navigate = useNavigate();
  const form = useForm({
    schema: passwordResetSchema,
    initial: { password: '' },
    save: (values, { idempotencyKey }) =>
      api.post(`/password-resets/${encodeURIComponent(params.token)}`, values, z.unknown(), { idempotencyKey }),
    onSaved: () => {
      toast({ words: t('newPasswordPage.done') });
      void navigate({ to: '/sign-in', replace: true });
    },
  });
  return (
    <Door
      title={t('newPasswordPage.title')}
      sentence={t('newPasswordPage.sentence')}
      under={t('newPasswordPage.under')}
    >
      <Form
        form={form}
        label={t('newPasswordPage.title')}
        failureTitle={t('newPasswordPage.failed')}
        actions={
          <SaveButton form={form} wide>
            {t('newPasswordPage.act')}
          </SaveButton>
        }
      >
        <PasswordField
          {...form.field('password', t('newPassword'))}
          autoComplete="new-password"
          help={t('passwordHelp')}
        />
      </Form>
      <p className={styles.links}>
        <Link to="/sign-in">{t('reset.back')}</Link>
      </p>
    </Door>
  );
}
