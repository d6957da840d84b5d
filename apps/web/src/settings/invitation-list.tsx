import type { InvitationView } from '@rungs/contracts/members.js';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { Button } from '../shared/ui/button.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { toast } from '../shared/ui/toast.js';
import { invitationsQuery, useRevokeInvitation } from './members.queries.js';
import { RoleTags } from './role-tags.js';

/** Who was invited and has not answered. Nothing is drawn when nobody is waited for. */
export function InvitationList() {
  const { t } = useTranslation('settings');
  const shared = useTranslation('shared').t;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(invitationsQuery);
  const revoke = useRevokeInvitation();
  const invitations = data.pages.flatMap(({ items }) => items);
  if (invitations.length === 0) return null;

  const takeBack = (invitation: InvitationView): void =>
    revoke.mutate(invitation, {
      onSuccess: () => void toast({ words: t('invite.revoked', { name: invitation.name }) }),
      onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
    });

  return (
    <Section title={t('invite.open')}>
      <Rows>
        {invitations.map((invitation) => (
          <Row
            key={invitation.id}
            sub={
              <>
                {t('invite.by', { email: invitation.email, name: invitation.invitedByName })}{' '}
                <RelativeDate on={invitation.createdAt} />, {t('invite.until')}{' '}
                <RelativeDate on={invitation.expiresAt} />
              </>
            }
            end={
              invitation.abilities.includes('revoke') && (
                <Button
                  small
                  busy={revoke.isPending && revoke.variables.id === invitation.id}
                  onClick={() => takeBack(invitation)}
                >
                  {t('invite.revoke')}
                </Button>
              )
            }
          >
            {invitation.name} <RoleTags roles={invitation.roles} />
          </Row>
        ))}
      </Rows>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </Section>
  );
}
