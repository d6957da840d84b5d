import { sessionSchema, signUpRequestSchema } from '@rungs/contracts/session.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { api } from '../shared/api.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { PasswordField, TextField } from '../shared/ui/text-field.js';
import { Door } from './door.js';
import { useEnter } from './session-keeping.js';
import styles from './door.module.css';

export default function SignUpPage() {
  const { t, i18n } = useTranslation('sign-in');
  const enter = useEnter();
  const form = useForm({
    schema: signUpRequestSchema,
    initial: { organizationName: '', name: '', email: '', password: '' },
    save: (values, { idempotencyKey }) => {
      const locale = i18n.language;
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return api.post('/sign-ups', { ...values, locale, timeZone }, sessionSchema, { idempotencyKey });
    },
    onSaved: enter,
  });
  return (
    <Door title={t('signUp.title')} sentence={t('signUp.sentence')} under={t('signUp.under')}>
      <Form
        form={form}
        label={t('signUp.title')}
        failureTitle={t('signUp.failed')}
        actions={
          <SaveButton form={form} wide>
            {t('signUp.act')}
          </SaveButton>
        }
      >
        <TextField {...form.field('organizationName', t('signUp.organization'))} autoComplete="organization" />
        <TextField {...form.field('name', t('signUp.name'))} autoComplete="name" />
        <TextField {...form.field('email', t('email'))} type="email" autoComplete="username" autoCapitalize="none" />
        <PasswordField
          {...form.field('password', t('password'))}
          autoComplete="new-password"
          help={t('passwordHelp')}
        />
      </Form>
      <p className={styles.links}>
        <Link to="/sign-in">{t('signUp.known')}</Link>
      </p>
    </Door>
  );
}
