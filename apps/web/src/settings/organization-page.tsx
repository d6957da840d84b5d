import { type OrganizationChange, organizationSchema, type OrganizationView } from '@rungs/contracts/account.js';
import { nameSchema } from '@rungs/contracts/text.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { api } from '../shared/api.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import type { Prefetch } from '../shared/page-module.js';
import { Section } from '../shared/ui/section.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
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
      <div className={styles.sections}>
        {changes ? (
          <Section title={t('page.organization')}>
            <OrganizationForm organization={organization} />
          </Section>
        ) : (
          <Section title={t('organization.readers')}>
            <p>{t(`organization.means.${readersOf(organization)}`)}</p>
          </Section>
        )}
      </div>
    </>
  );
}

/** The two choices: `line` reads up to the manager's manager, `manager` ends with the manager. */
const readers = ['line', 'manager'] as const;
type Readers = (typeof readers)[number];
const valuesSchema = z.object({ name: nameSchema(200), readers: z.enum(readers) });
type Values = z.infer<typeof valuesSchema>;

const readersOf = ({ skipLevelsRead }: Pick<OrganizationView, 'skipLevelsRead'>): Readers =>
  skipLevelsRead ? 'line' : 'manager';
const valuesOf = (organization: Pick<OrganizationView, 'name' | 'skipLevelsRead'>): Values => ({
  name: organization.name,
  readers: readersOf(organization),
});

/** Only what is other than it was: the log says of each who set it. */
function changeOf(before: OrganizationView, { name, readers: chosen }: Values): OrganizationChange {
  const skipLevelsRead = chosen === 'line';
  return {
    ...((name !== before.name || skipLevelsRead === before.skipLevelsRead) && { name }),
    ...(skipLevelsRead !== before.skipLevelsRead && { skipLevelsRead }),
  };
}

function OrganizationForm({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('settings');
  const refresh = useRefreshSession();
  const form = useForm({
    schema: valuesSchema,
    initial: valuesOf(organization),
    version: organization.version,
    live: true,
    draftKey: `organization:${organization.id}`,
    current: { schema: organizationSchema, values: valuesOf },
    save: (values: Values, { version }) =>
      api.patch('/organization', changeOf(organization, values), organizationSchema, { version }),
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
          label={t('page.organization')}
          failureTitle={t('organization.notSaved')}
          actions={<SaveButton form={form} />}
        >
          <TextField {...form.field('name', t('organization.name'))} autoComplete="organization" />
          <SegmentedControl
            {...form.field('readers', t('organization.readers'))}
            choices={readers.map((value) => ({ value, label: t(`organization.choice.${value}`) }))}
            help={t(`organization.means.${form.values.readers}`)}
          />
        </Form>
      </div>
      <ConflictDialog
        form={form}
        show={(name, value) => (name === 'readers' ? t(`organization.choice.${value as Readers}`) : undefined)}
      />
    </>
  );
}
