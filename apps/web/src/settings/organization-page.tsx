import { organizationChangeSchema, organizationSchema, type OrganizationView } from '@rungs/contracts/account.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { api } from '../shared/api.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import type { Prefetch } from '../shared/page-module.js';
import { Section } from '../shared/ui/section.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { organizationQuery, useRefreshSession } from './settings.queries.js';
import { SettingsHead } from './settings-head.js';
import styles from './settings.module.css';

export const prefetch: Prefetch<object> = ({ client }) => client.ensureQueryData(organizationQuery);

export default function OrganizationPage() {
  const { t } = useTranslation('settings');
  const { data: organization } = useSuspenseQuery(organizationQuery);
  const changes = organization.abilities.includes('update');
  return (
    <>
      <SettingsHead title={t('page.organization')} sentence={t('organization.sentence', { name: organization.name })}>
        {t(changes ? 'organization.under' : 'organization.underOthers')}
      </SettingsHead>
      {changes && (
        <div className={styles.sections}>
          <Section title={t('page.organization')}>
            <NameForm key={organization.version} organization={organization} />
          </Section>
        </div>
      )}
    </>
  );
}

const valuesOf = ({ name }: Pick<OrganizationView, 'name'>) => ({ name });

function NameForm({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('settings');
  const refresh = useRefreshSession();
  const form = useForm({
    schema: organizationChangeSchema,
    initial: valuesOf(organization),
    version: organization.version,
    draftKey: `organization:${organization.id}:${organization.version}`,
    current: { schema: organizationSchema, values: valuesOf },
    save: (values, { version }) => api.patch('/organization', values, organizationSchema, { version }),
    onSaved: () => {
      toast({ words: t('organization.saved') });
      void refresh();
    },
  });
  return (
    <>
      <div className={styles.form}>
        <Form
          form={form}
          label={t('organization.name')}
          failureTitle={t('organization.notSaved')}
          actions={<SaveButton form={form} />}
        >
          <TextField {...form.field('name', t('organization.name'))} autoComplete="organization" />
        </Form>
      </div>
      <ConflictDialog form={form} />
    </>
  );
}
