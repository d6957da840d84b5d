import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { readFilters, useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { InviteDrawer } from './invite-drawer.js';
import { InvitationList } from './invitation-list.js';
import { MemberList } from './member-list.js';
import { invitationsQuery, membersQuery } from './members.queries.js';
import { SettingsHead } from './settings-head.js';
import styles from './settings.module.css';

const filtersSchema = z.object({ text: z.string().max(200).optional() });

export const prefetch: Prefetch<object> = ({ client, search }) =>
  Promise.all([
    client.ensureInfiniteQueryData(membersQuery(readFilters(filtersSchema, search).text)),
    client.ensureInfiniteQueryData(invitationsQuery),
  ]);

export default function MembersPage() {
  const { t } = useTranslation('settings');
  const { membership } = useViewer();
  const { filters, set } = useFilters(filtersSchema);
  const { data } = useSuspenseInfiniteQuery(invitationsQuery);
  const [inviting, setInviting] = useState(false);
  const roles = data.pages[0]?.grantableRoles ?? [];
  return (
    <>
      <SettingsHead
        title={t('page.members')}
        sentence={t('members.sentence', { organization: membership.organizationName })}
        actions={
          roles.length > 0 && (
            <Button look="primary" icon="plus" onClick={() => setInviting(true)}>
              {t('invite.act')}
            </Button>
          )
        }
      >
        {t('members.under')}
      </SettingsHead>
      <div className={styles.sections}>
        <InvitationList />
        <MemberList text={filters.text ?? ''} onText={(text) => set({ text: text || undefined })} roles={roles} />
      </div>
      {inviting && <InviteDrawer roles={roles} onClose={() => setInviting(false)} />}
    </>
  );
}
