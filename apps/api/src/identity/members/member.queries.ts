import type { Role } from '../../platform/policy/actor.js';
import type { Statement } from '../../platform/tenancy/tenant-scope.js';

export type MemberRow = Readonly<{
  id: string;
  accountId: string;
  personId: string;
  name: string;
  sortName: string;
  email: string;
  roles: Role[];
  deactivatedAt: Date | null;
  version: number;
  personVersion: number;
}>;

const members = `
  select m.id, m.account_id as "accountId", p.id as "personId", p.name, lower(p.name) as "sortName", a.email, m.roles,
         m.deactivated_at as "deactivatedAt", m.version, p.version as "personVersion"
  from memberships m
  join people p on p.organization_id = m.organization_id and p.id = m.person_id
  join accounts a on a.id = m.account_id
  where m.organization_id = $1`;

export const memberById: Statement = { name: 'identity.member-by-id', text: `${members} and m.id = $2` };

/** By name, behind ($3, $4); `strpos`, because in a pattern a per cent sign that somebody typed would match anything. */
export const membersByName: Statement = {
  name: 'identity.members-by-name',
  text: `
    ${members}
      and ($2::text is null or strpos(lower(p.name), lower($2)) > 0 or strpos(lower(a.email), lower($2)) > 0)
      and ($3::text is null or (lower(p.name), p.id) > ($3, $4::uuid))
    order by lower(p.name), p.id
    limit $5`,
};

/** Locks them, so that of two admins who demote each other one waits, and then finds that nobody else is left. */
export const lockAdmins: Statement = {
  name: 'identity.lock-admins',
  text: `
    select person_id as "personId" from memberships
    where organization_id = $1 and 'admin' = any (roles) and deactivated_at is null
    order by id for update`,
};

export type LeavingRow = Readonly<{
  personId: string;
  accountId: string | null;
  roles: Role[];
  deactivatedAt: Date | null;
  version: number;
}>;

export const personToLeave: Statement = {
  name: 'identity.person-to-leave',
  text: `
    select p.id as "personId", m.account_id as "accountId", coalesce(m.roles, '{}') as roles,
           p.deactivated_at as "deactivatedAt", p.version
    from people p
    left join memberships m on m.organization_id = p.organization_id and m.person_id = p.id
    where p.organization_id = $1 and p.id = $2`,
};

/** Everything by which somebody could still come in. Sessions that are busy in another organization go on there. */
export const endCredentials: Statement = {
  name: 'identity.end-credentials',
  text: `
    with gone as (
      update memberships set deactivated_at = $3, version = version + 1
      where organization_id = $1 and person_id = $2 returning account_id),
    tokens as (
      update personal_tokens set revoked_at = $3
      where organization_id = $1 and person_id = $2 and revoked_at is null),
    invitations as (
      update invitations set revoked_at = $3, version = version + 1
      where organization_id = $1 and person_id = $2 and accepted_at is null and revoked_at is null)
    delete from sessions
    where account_id in (select account_id from gone)
      and (active_organization_id = $1 or active_organization_id is null)`,
};

export const reopenMembership: Statement = {
  name: 'identity.reopen-membership',
  text: `
    update memberships set deactivated_at = null, version = version + 1
    where organization_id = $1 and person_id = $2`,
};

export const forgetLastDay: Statement = {
  name: 'identity.forget-last-day',
  text: `update people set ended_on = null where organization_id = $1 and id = $2 and ended_on < $3::date`,
};

/** Where they are: somebody in Lima is still at work when it is tomorrow in UTC. */
export const lastDayPassed: Statement = {
  name: 'identity.last-day-passed',
  text: `
    select p.id as "personId", p.version
    from people p
    left join memberships m on m.organization_id = p.organization_id and m.person_id = p.id
    left join accounts a on a.id = m.account_id
    where p.organization_id = $1 and p.deactivated_at is null
      and p.ended_on < ($2::timestamptz at time zone coalesce(a.time_zone, 'UTC'))::date
    order by p.id limit $3`,
};
