import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { Tag } from '../shared/ui/tag.js';
import { toast } from '../shared/ui/toast.js';
import { deviceName } from './device-name.js';
import { browsersQuery, useEndSession } from './settings.queries.js';
import { SettingsHead } from './settings-head.js';

export const prefetch: Prefetch<object> = ({ client }) => client.ensureQueryData(browsersQuery);

export default function SessionsPage() {
  const { t } = useTranslation('settings');
  const { data } = useSuspenseQuery(browsersQuery);
  const end = useEndSession();
  const ends = (id: string, words: string): void => end.mutate(id, { onSuccess: () => void toast({ words }) });
  return (
    <>
      <SettingsHead
        title={t('page.sessions')}
        sentence={t('sessions.sentence', { count: data.items.length })}
        actions={
          data.items.length > 1 && (
            <Button
              busy={end.isPending && end.variables === 'others'}
              onClick={() => ends('others', t('sessions.endedOthers'))}
            >
              {t('sessions.endOthers')}
            </Button>
          )
        }
      >
        {t('sessions.under')}
      </SettingsHead>
      {end.error && <ErrorPanel title={t('sessions.notEnded')} error={end.error} />}
      <Section title={t('sessions.list')}>
        <Rows>
          {data.items.map((browser) => (
            <Row
              key={browser.id}
              sub={
                <>
                  {t('sessions.seen')} <RelativeDate on={browser.lastSeenAt} />, {t('sessions.since')}{' '}
                  <RelativeDate on={browser.createdAt} />, {browser.address}
                </>
              }
              end={
                browser.current ? (
                  <Tag look="accent">{t('sessions.this')}</Tag>
                ) : (
                  <Button
                    small
                    busy={end.isPending && end.variables === browser.id}
                    onClick={() => ends(browser.id, t('sessions.ended'))}
                  >
                    {t('sessions.end')}
                  </Button>
                )
              }
            >
              {deviceName(browser.userAgent) || t('sessions.unknownDevice')}
            </Row>
          ))}
        </Rows>
      </Section>
    </>
  );
}
