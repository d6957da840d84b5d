import { confirmationRequestSchema, sessionSchema } from '@rungs/contracts/session.js';
import { useTranslation } from '../i18n/use-translation.js';
import { api, setCsrfToken } from '../api.js';
import { Form, SaveButton } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { signInQuestion } from '../recent-sign-in.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { PasswordField } from './text-field.js';

export function PasswordQuestionView({ open }: { open: boolean }) {
  const { t } = useTranslation('shared');
  const form = useForm({
    schema: confirmationRequestSchema,
    initial: { password: '' },
    save: (values) => api.post('/session/confirmation', values, sessionSchema),
    onSaved: ({ csrfToken }) => {
      // Typing the password makes a new session token, and a new one of these with it.
      setCsrfToken(csrfToken);
      form.reset();
      signInQuestion.answer(true);
    },
  });
  const putOff = (): void => {
    form.reset();
    signInQuestion.answer(false);
  };
  return (
    <Dialog
      open={open}
      onClose={putOff}
      title={t('passwordQuestion.title')}
      description={t('passwordQuestion.why')}
      actions={
        <>
          <Button onClick={putOff}>{t('cancel')}</Button>
          <SaveButton form={form}>{t('passwordQuestion.act')}</SaveButton>
        </>
      }
    >
      <Form form={form} label={t('passwordQuestion.title')} failureTitle={t('passwordQuestion.failed')} actions={null}>
        <PasswordField
          {...form.field('password', t('passwordQuestion.password'))}
          autoComplete="current-password"
          autoFocus
        />
      </Form>
    </Dialog>
  );
}
