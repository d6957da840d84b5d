import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Prefetch } from '../shared/page-module.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { Tag } from '../shared/ui/tag.js';
import { toast } from '../shared/ui/toast.js';
import { deviceName } from './device-name.js';
import { sessionsQuery, useEndSession } from './sessions.queries.js';

export const prefetch: Prefetch<object> = ({ client }) => client.ensureQueryData(sessionsQuery);

export default function SessionsPage() {
  const { t } = useTranslation('sign-in');
  const { data } = useSuspenseQuery(sessionsQuery);
  const end = useEndSession();
  return (
    <>
      <PageHead title={t('sessions.title')} sentence={t('sessions.one', { count: data.items.length })}>
        {t('sessions.under')}
      </PageHead>
      {end.error && <ErrorPanel error={end.error} />}
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
                    onClick={() =>
                      end.mutate(browser.id, { onSuccess: () => void toast({ words: t('sessions.ended') }) })
                    }
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
