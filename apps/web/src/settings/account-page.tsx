import { accountChangeSchema } from '@rungs/contracts/account.js';
import { accountSchema, type AccountView, localeSchema } from '@rungs/contracts/session.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { api } from '../shared/api.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { chooseLanguage } from '../shared/i18n/i18n.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Combobox } from '../shared/ui/combobox.js';
import { Section } from '../shared/ui/section.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { PasswordForm } from './password-form.js';
import { accountQuery, useRefreshSession } from './settings.queries.js';
import { SettingsHead } from './settings-head.js';
import { timeZoneOptions, zoneOption } from './time-zones.js';
import styles from './settings.module.css';

export const prefetch: Prefetch<object> = ({ client }) => client.ensureQueryData(accountQuery);

export default function AccountPage() {
  const { t } = useTranslation('settings');
  const { membership } = useViewer();
  const { data: account } = useSuspenseQuery(accountQuery);
  return (
    <>
      <SettingsHead title={t('page.account')} sentence={t('account.sentence', { email: account.email })}>
        {t('account.under', { name: membership.name, organization: membership.organizationName })}
      </SettingsHead>
      <div className={styles.sections}>
        <Section title={t('account.profile')}>
          <ProfileForm account={account} />
        </Section>
        <Section title={t('password.title')}>
          <PasswordForm email={account.email} />
        </Section>
      </div>
    </>
  );
}

const valuesOf = ({ name, locale, timeZone }: Pick<AccountView, 'name' | 'locale' | 'timeZone'>) => ({
  name,
  locale,
  timeZone,
});

function ProfileForm({ account }: { account: AccountView }) {
  const { t } = useTranslation('settings');
  const refresh = useRefreshSession();
  const zones = useMemo(timeZoneOptions, []);
  const form = useForm({
    schema: accountChangeSchema,
    initial: valuesOf(account),
    version: account.version,
    live: true,
    draftKey: `account:${account.id}`,
    current: { schema: accountSchema, values: valuesOf },
    save: (values, { version }) => api.patch('/account', values, accountSchema, { version }),
    onSaved: (saved) => {
      toast({ words: t('account.saved') });
      // Whoever sets the language here means to read it here as well, whatever this device was set to before.
      void chooseLanguage(saved.locale).then(refresh);
    },
  });
  const { value: timeZone, onChange: setTimeZone, ...zone } = form.field('timeZone', t('account.timeZone'));
  const show = (name: string, value: unknown): string | undefined =>
    name === 'locale' ? t(`language.${localeSchema.parse(value)}`) : undefined;
  return (
    <>
      <div className={styles.form}>
        <Form
          form={form}
          label={t('account.profile')}
          failureTitle={t('account.notSaved')}
          actions={<SaveButton form={form} />}
        >
          <TextField {...form.field('name', t('account.name'))} autoComplete="name" help={t('account.nameHelp')} />
          <SegmentedControl
            {...form.field('locale', t('account.language'))}
            choices={localeSchema.options.map((value) => ({ value, label: t(`language.${value}`) }))}
          />
          <Combobox
            {...zone}
            value={zoneOption(timeZone)}
            onChange={(option) => setTimeZone(option?.id ?? '')}
            options={zones}
            help={t('account.timeZoneHelp')}
          />
        </Form>
      </div>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
