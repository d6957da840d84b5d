import { acceptanceRequestSchema } from '@rungs/contracts/members.js';
import { newPasswordSchema, sessionSchema } from '@rungs/contracts/session.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { api } from '../shared/api.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { isNotFound } from '../shared/problem-error.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PasswordField } from '../shared/ui/text-field.js';
import type { Prefetch } from '../shared/page-module.js';
import { Door } from './door.js';
import styles from './door.module.css';
import { invitationQuery } from './invitation.queries.js';
import { useEnter } from './session-keeping.js';

type Params = { token: string };

/** Not awaited: an invitation that is gone is said on this page, not instead of it. */
export const prefetch: Prefetch<Params> = ({ client, params }) =>
  void client.prefetchQuery(invitationQuery(params.token));

export default function InvitationPage({ params }: { params: Params }) {
  const { t, i18n } = useTranslation('sign-in');
  const enter = useEnter();
  // Entering forgets all that was read before; this one, used up by then, must not be read again.
  const [joined, setJoined] = useState(false);
  const { data: invitation, error } = useQuery({ ...invitationQuery(params.token), enabled: !joined });
  const form = useForm({
    // A new account chooses its password by the rules; a known one proves it has one.
    schema: invitation?.accountExists
      ? acceptanceRequestSchema
      : acceptanceRequestSchema.extend({ password: newPasswordSchema }),
    initial: { password: '' },
    save: (values, { idempotencyKey }) => {
      const locale = i18n.language;
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const path = `/invitations/${encodeURIComponent(params.token)}/acceptances`;
      return api.post(path, { ...values, locale, timeZone }, sessionSchema, { idempotencyKey });
    },
    onSaved: (session) => {
      setJoined(true);
      enter(session);
    },
  });

  if (isNotFound(error)) {
    return (
      <Door title={t('invitation.title')} sentence={t('invitation.gone')}>
        <p>{t('invitation.goneWhy')}</p>
        <p className={styles.links}>
          <Link to="/sign-in">{t('reset.back')}</Link>
        </p>
      </Door>
    );
  }
  if (!invitation) {
    return (
      <Door title={t('invitation.title')} sentence={t('invitation.title')}>
        {error && <ErrorPanel error={error} />}
      </Door>
    );
  }
  const { organizationName, name, email, accountExists } = invitation;
  return (
    <Door
      title={t('invitation.title')}
      sentence={t('invitation.sentence', { organization: organizationName })}
      under={t(accountExists ? 'invitation.underKnown' : 'invitation.under', { name, email })}
    >
      <Form
        form={form}
        label={t('invitation.title')}
        failureTitle={t('invitation.failed')}
        actions={
          <SaveButton form={form} wide>
            {t('invitation.act')}
          </SaveButton>
        }
      >
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          {...form.field('password', t('password'))}
          autoComplete={accountExists ? 'current-password' : 'new-password'}
          help={accountExists ? undefined : t('passwordHelp')}
        />
      </Form>
    </Door>
  );
}
