import { sessionSchema, signInRequestSchema } from '@rungs/contracts/session.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { api } from '../shared/api.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { PasswordField, TextField } from '../shared/ui/text-field.js';
import { Door } from './door.js';
import { useEnter } from './session-keeping.js';
import styles from './door.module.css';

export default function SignInPage() {
  const { t } = useTranslation('sign-in');
  const enter = useEnter();
  const form = useForm({
    schema: signInRequestSchema,
    initial: { email: '', password: '' },
    save: (values, { idempotencyKey }) => api.post('/session', values, sessionSchema, { idempotencyKey }),
    onSaved: enter,
  });
  return (
    <Door title={t('signIn.title')} sentence={t('signIn.sentence')}>
      <Form
        form={form}
        label={t('signIn.title')}
        failureTitle={t('signIn.failed')}
        actions={
          <SaveButton form={form} wide>
            {t('signIn.act')}
          </SaveButton>
        }
      >
        <TextField {...form.field('email', t('email'))} type="email" autoComplete="username" autoCapitalize="none" />
        <PasswordField {...form.field('password', t('password'))} autoComplete="current-password" />
      </Form>
      <p className={styles.links}>
        <Link to="/password-reset">{t('signIn.reset')}</Link>
        <Link to="/sign-up">{t('signIn.signUp')}</Link>
      </p>
    </Door>
  );
}
