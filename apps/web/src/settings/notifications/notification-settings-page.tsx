import {
  changeNotificationSettingsRequestSchema,
  notificationSettingsSchema,
  type NotificationSettingsView,
} from '@rungs/contracts/notifications.js';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../../shared/api.js';
import { ConflictDialog } from '../../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../../shared/forms/form.js';
import { useForm } from '../../shared/forms/use-form.js';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import { loadWords } from '../../shared/i18n/words.js';
import type { Prefetch } from '../../shared/page-module.js';
import { Section } from '../../shared/ui/section.js';
import { SegmentedControl } from '../../shared/ui/segmented-control.js';
import { toast } from '../../shared/ui/toast.js';
import { SettingsHead } from '../settings-head.js';
import styles from '../settings.module.css';
import { ChannelMatrix } from './channel-matrix.js';
import { QuietHoursFields } from './quiet-hours-fields.js';

const settingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: ({ signal }) => api.get('/notification-settings', notificationSettingsSchema, signal),
});

export const prefetch: Prefetch<object> = ({ client }) =>
  Promise.all([client.ensureQueryData(settingsQuery), loadWords('notifications')]);

/** What one is told of: each kind in the app, by mail or in the digest, and when mails may leave. */
export default function NotificationSettingsPage() {
  const { t } = useTranslation('notifications');
  const words = useTranslation('settings').t;
  const { data: settings } = useSuspenseQuery(settingsQuery);
  return (
    <>
      <SettingsHead title={words('page.notifications')} sentence={t('choose.sentence')}>
        {t('choose.under')}
      </SettingsHead>
      <SettingsForm settings={settings} />
    </>
  );
}

const valuesOf = ({ channels, digest, quietHours }: NotificationSettingsView) => ({ channels, digest, quietHours });

function SettingsForm({ settings }: { settings: NotificationSettingsView }) {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const form = useForm({
    schema: changeNotificationSettingsRequestSchema,
    initial: valuesOf(settings),
    version: settings.version,
    live: true,
    draftKey: 'notification-settings',
    current: { schema: notificationSettingsSchema, values: valuesOf },
    save: (values, { version }) => api.put('/notification-settings', values, notificationSettingsSchema, { version }),
    onSaved: (saved) => {
      toast({ words: t('choose.saved') });
      client.setQueryData(settingsQuery.queryKey, saved);
    },
  });
  return (
    <>
      <Form
        form={form}
        label={t('choose.form')}
        failureTitle={t('choose.notSaved')}
        actions={<SaveButton form={form} />}
      >
        <div className={styles.sections}>
          <Section title={t('choose.matrix')}>
            <ChannelMatrix {...form.field('channels', t('choose.matrix'))} />
          </Section>
          <Section title={t('choose.when')}>
            <div className={styles.form}>
              <SegmentedControl
                {...form.field('digest', t('choose.digest'))}
                choices={(['daily', 'weekly'] as const).map((value) => ({ value, label: t(`choose.rhythm.${value}`) }))}
              />
              <QuietHoursFields {...form.field('quietHours', t('choose.quiet'))} timeZone={settings.timeZone} />
            </div>
          </Section>
        </div>
      </Form>
      <ConflictDialog form={form} show={() => undefined} />
    </>
  );
}
