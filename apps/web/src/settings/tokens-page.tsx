import type { PersonalTokenView } from '@rungs/contracts/account.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import type { Prefetch } from '../shared/page-module.js';
import { Button } from '../shared/ui/button.js';
import { Confirm } from '../shared/ui/confirm.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { toast } from '../shared/ui/toast.js';
import { NewTokenDialog } from './new-token-dialog.js';
import { tokensQuery, useRevokeToken } from './settings.queries.js';
import { SettingsHead } from './settings-head.js';

export const prefetch: Prefetch<object> = ({ client }) => client.ensureQueryData(tokensQuery);

export default function TokensPage() {
  const { t } = useTranslation('settings');
  const { data } = useSuspenseQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<PersonalTokenView | null>(null);
  const revoke = useRevokeToken();
  const make = () => setMaking(true);
  return (
    <>
      <SettingsHead
        title={t('page.tokens')}
        sentence={t('tokens.sentence', { count: data.items.length })}
        actions={
          <Button look="primary" icon="plus" onClick={make}>
            {t('tokens.create')}
          </Button>
        }
      >
        {t('tokens.under')}
      </SettingsHead>
      {revoke.error && <ErrorPanel title={t('tokens.notRevoked')} error={revoke.error} />}
      {data.items.length === 0 ? (
        <Empty action={<Button onClick={make}>{t('tokens.create')}</Button>}>{t('tokens.teach')}</Empty>
      ) : (
        <Section title={t('tokens.list')}>
          <Rows>
            {data.items.map((token) => (
              <Row
                key={token.id}
                sub={<Life token={token} />}
                end={
                  <Button small onClick={() => setEnding(token)}>
                    {t('tokens.revoke')}
                  </Button>
                }
              >
                {token.name}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
      <NewTokenDialog open={making} onClose={() => setMaking(false)} />
      <Confirm
        open={ending !== null}
        onClose={() => setEnding(null)}
        onConfirm={() => {
          if (ending) revoke.mutate(ending.id, { onSuccess: () => void toast({ words: t('tokens.revoked') }) });
          setEnding(null);
        }}
        title={t('tokens.revokeTitle', { name: ending?.name ?? '' })}
        ends={[t('tokens.ends')]}
        keep={t('tokens.keep')}
        act={t('tokens.revoke')}
      />
    </>
  );
}

function Life({ token }: { token: PersonalTokenView }) {
  const { t } = useTranslation('settings');
  const dates = useDates();
  return (
    <>
      {token.lastUsedAt ? (
        <>
          {t('tokens.used')} <RelativeDate on={token.lastUsedAt} />
        </>
      ) : (
        t('tokens.neverUsed')
      )}
      {', '}
      {token.expiresAt ? t('tokens.until', { day: dates.short(token.expiresAt) }) : t('tokens.noEnd')}
    </>
  );
}
