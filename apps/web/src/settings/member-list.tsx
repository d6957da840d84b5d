import type { MemberView } from '@rungs/contracts/members.js';
import type { Role } from '@rungs/contracts/session.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Avatar } from '../shared/ui/avatar.js';
import { Button } from '../shared/ui/button.js';
import { Confirm } from '../shared/ui/confirm.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { SearchField } from '../shared/ui/search-field.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { Tag } from '../shared/ui/tag.js';
import { toast } from '../shared/ui/toast.js';
import { membersQuery, useLeaving } from './members.queries.js';
import { RoleTags } from './role-tags.js';
import { RolesDialog } from './roles-dialog.js';

type Props = { text: string; onText: (text: string) => void; roles: readonly Role[] };

export function MemberList({ text, onText, roles }: Props) {
  const { t } = useTranslation('settings');
  const shared = useTranslation('shared').t;
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(membersQuery(text));
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  const rolesOf = useOpened<MemberView>();
  const leave = useLeaving();
  const members = data?.pages.flatMap(({ items }) => items);

  const move = (member: MemberView, leaves: boolean): void =>
    leave.mutate(
      { member, leaves },
      {
        onSuccess: () =>
          void toast({ words: t(leaves ? 'members.deactivated' : 'members.reactivated', { name: member.name }) }),
        onError: (failure) => void toast({ words: describeError(failure, shared).headline, look: 'problem' }),
      },
    );
  const acts: Record<MemberView['abilities'][number], (member: MemberView) => MenuItem> = {
    change_roles: (member) => ({
      id: 'roles',
      label: t('members.changeRoles'),
      icon: 'edit',
      run: () => rolesOf.show(member),
    }),
    deactivate: (member) => ({
      id: 'deactivate',
      label: t('members.deactivate'),
      icon: 'signOut',
      danger: true,
      run: () => setLeaving(member),
    }),
    reactivate: (member) => ({
      id: 'reactivate',
      label: t('members.reactivate'),
      icon: 'undo',
      run: () => move(member, false),
    }),
  };

  return (
    <Section
      title={t('members.list')}
      aside={<SearchField label={t('members.search')} value={text} onChange={onText} />}
    >
      {error && !members && <ErrorPanel title={t('members.notRead')} error={error} />}
      {!members && !error && (
        <Loading label={t('members.list')}>
          <SkeletonRows />
        </Loading>
      )}
      {members?.length === 0 && (
        <Empty action={<Button onClick={() => onText('')}>{shared('filter.clear')}</Button>}>
          {shared('filter.nothing')}
        </Empty>
      )}
      {members && members.length > 0 && (
        <Rows>
          {members.map((member) => (
            <Row
              key={member.id}
              mark={<Avatar name={member.name} />}
              sub={member.email}
              end={
                member.abilities.length > 0 && (
                  <Menu
                    label={t('members.acts', { name: member.name })}
                    items={member.abilities.map((ability) => acts[ability](member))}
                  />
                )
              }
            >
              {member.name} <RoleTags roles={member.roles} />
              {member.deactivatedAt !== null && <Tag look="line">{t('members.left')}</Tag>}
            </Row>
          ))}
        </Rows>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
      <Confirm
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving) move(leaving, true);
          setLeaving(null);
        }}
        title={t('members.deactivateTitle', { name: leaving?.name ?? '' })}
        stays={[t('members.stays')]}
        ends={[t('members.ends')]}
        keep={t('members.keep')}
        act={t('members.deactivate')}
      />
      {rolesOf.opened && (
        <RolesDialog
          key={rolesOf.opened.key}
          member={rolesOf.opened.of}
          roles={roles}
          open={rolesOf.opened.open}
          onClose={rolesOf.close}
        />
      )}
    </Section>
  );
}
