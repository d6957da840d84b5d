import { couldName } from '../could-name.js';
import type { Role } from '../../platform/policy/actor.js';
import type { Statement } from '../../platform/tenancy/tenant-scope.js';

export const startSession: Statement = {
  name: 'identity.start-session',
  text: `
    insert into sessions (id, token_hash, account_id, active_organization_id, csrf_token, authenticated_at, created_at,
                          last_seen_at, expires_at, user_agent, address)
    values ($1, $2, $3, $4, $5, $6, $6, $6, $7, $8, $9)`,
};

export const rotateSession: Statement = {
  name: 'identity.rotate-session',
  text: `
    update sessions
    set token_hash = $3, csrf_token = $4, active_organization_id = $5, authenticated_at = $6
    where id = $1 and token_hash = $2
    returning id`,
};

/** What has expired, and what is beyond the most that an account may have besides the one that begins. */
export const endOldestSessions: Statement = {
  name: 'identity.end-oldest-sessions',
  text: `
    delete from sessions where account_id = $1 and (expires_at <= $2 or id in (
      select id from sessions where account_id = $1 order by last_seen_at desc, id desc offset $3))`,
};

export const endSession: Statement = { name: 'identity.end-session', text: 'delete from sessions where id = $1' };

export const endSessionOfAccount: Statement = {
  name: 'identity.end-session-of-account',
  text: 'delete from sessions where account_id = $1 and id = $2 returning id',
};

/** All but one; with a null, all. */
export const endOtherSessions: Statement = {
  name: 'identity.end-other-sessions',
  text: 'delete from sessions where account_id = $1 and id is distinct from $2 returning id',
};

export const sessionsOfAccount: Statement = {
  name: 'identity.sessions-of-account',
  text: `
    select id, user_agent as "userAgent", address, created_at as "createdAt", last_seen_at as "lastSeenAt",
           expires_at as "expiresAt"
    from sessions where account_id = $1
    order by last_seen_at desc, id`,
};

/** Where the account works from now on, and where it lands when it signs in again. */
export const landIn: Statement = {
  name: 'identity.land-in',
  text: 'update accounts set last_organization_id = $2 where id = $1 and last_organization_id is distinct from $2',
};

export type MembershipRow = Readonly<{
  organizationId: string;
  organizationName: string;
  isDemo: boolean;
  personId: string;
  name: string;
  roles: Role[];
  isManager: boolean;
  managerName: string | null;
  skipLevelName: string | null;
  skipLevelReads: boolean;
  couldName: { personId: string; name: string }[];
}>;

export const activeMembership: Statement = {
  name: 'identity.active-membership',
  text: `
    select o.id as "organizationId", o.name as "organizationName", o.is_demo as "isDemo",
           p.id as "personId", p.name, m.roles, case when boss.deactivated_at is null then boss.name end as "managerName",
           skip.name as "skipLevelName", o.skip_levels_read as "skipLevelReads",
           case when boss.id is not null and boss.deactivated_at is null then '[]'::json else ${couldName('$1')} end as "couldName",
           exists (select from people r where r.organization_id = p.organization_id and r.manager_id = p.id
                   and r.deactivated_at is null) as "isManager"
    from memberships m
    join organizations o on o.id = m.organization_id
    join people p on p.organization_id = m.organization_id and p.id = m.person_id
    left join people boss on boss.organization_id = p.organization_id and boss.id = p.manager_id
    left join people skip on skip.organization_id = boss.organization_id and skip.id = boss.manager_id
      and skip.deactivated_at is null
    where m.organization_id = $1 and m.account_id = $2`,
};
