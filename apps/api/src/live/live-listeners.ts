import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Actor, Role } from '../platform/policy/actor.js';
import type { Around } from './live-rights.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';

const alive: Statement = {
  name: 'live.alive',
  text: `
    with members as (
      select m.account_id, m.person_id, m.roles
      from memberships m
      join people p on p.organization_id = m.organization_id and p.id = m.person_id
      where m.organization_id = $1 and m.deactivated_at is null and p.deactivated_at is null)
    select s.id, m.roles from sessions s join members m on m.account_id = s.account_id
    where s.id = any ($2::uuid[]) and s.active_organization_id = $1 and s.expires_at > $3
    union all
    select t.id, m.roles from personal_tokens t join members m on m.person_id = t.person_id
    where t.organization_id = $1 and t.id = any ($2::uuid[]) and t.revoked_at is null
      and (t.expires_at is null or t.expires_at > $3)`,
};

const around: Statement = {
  name: 'live.around',
  text: `
    select p.id, p.manager_id as "managerId",
           array(select c.member_id::text from circle_members c
                 where c.organization_id = $1 and c.person_id = p.id and c.state = 'accepted') as circle
    from people p where p.organization_id = $1 and p.id = any ($2::uuid[])`,
};

/** What the database says about those who listen, asked inside the scope of their organization. */
@Injectable()
export class LiveListeners {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
  ) {}

  /** The present roles of each credential that still signs somebody in here; the others are missing. */
  async alive(actors: readonly Actor[]): Promise<ReadonlyMap<string, readonly Role[]>> {
    const ids = [...new Set(actors.map(({ credential }) => credential.id))];
    const rows = await this.scope.rows<{ id: string; roles: Role[] }>(alive, [ids, this.clock.now()]);
    return new Map(rows.map(({ id, roles }) => [id, roles]));
  }

  /** Who else may read of each person. */
  async aroundThem(personIds: readonly string[]): Promise<ReadonlyMap<string, Around>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.scope.rows<Around & { id: string }>(around, [personIds]);
    return new Map(rows.map(({ id, ...who }) => [id, who]));
  }
}
