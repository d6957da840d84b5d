import { passwordChangeSchema } from '@rungs/contracts/account.js';
import { sessionSchema } from '@rungs/contracts/session.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { api, setCsrfToken } from '../shared/api.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { PasswordField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { useRefreshSession } from './settings.queries.js';
import styles from './settings.module.css';

export function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation('settings');
  const refresh = useRefreshSession();
  const form = useForm({
    schema: passwordChangeSchema,
    initial: { currentPassword: '', newPassword: '' },
    save: (values) => api.post('/account/password', values, sessionSchema),
    onSaved: ({ csrfToken }) => {
      setCsrfToken(csrfToken);
      form.reset();
      toast({ words: t('password.changed') });
      void refresh();
    },
  });
  return (
    <div className={styles.form}>
      <Form
        form={form}
        label={t('password.title')}
        failureTitle={t('password.notChanged')}
        actions={<SaveButton form={form}>{t('password.act')}</SaveButton>}
      >
        {/* For password managers, which look for whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField {...form.field('currentPassword', t('password.current'))} autoComplete="current-password" />
        <PasswordField
          {...form.field('newPassword', t('password.new'))}
          autoComplete="new-password"
          help={t('password.help')}
        />
      </Form>
    </div>
  );
}
