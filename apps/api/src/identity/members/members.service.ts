import { Injectable, NotFoundException } from '@nestjs/common';
import type { MembersQuery, MemberView } from '@rungs/contracts/members.js';
import type { Page } from '@rungs/contracts/records.js';
import { Cursors } from '../../platform/http/cursors.js';
import { StaleVersionError } from '../../platform/http/problem.js';
import type { Actor, Role } from '../../platform/policy/actor.js';
import { permit } from '../../platform/policy/policy.js';
import { Traces } from '../../platform/traces/traces.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { Membership } from '../membership.entity.js';
import { Revocations } from '../revocations.js';
import { LastAdmin } from './last-admin.js';
import { memberAbilities, memberPolicy } from './member.policy.js';
import { memberById, membersByName, type MemberRow } from './member.queries.js';

@Injectable()
export class MembersService {
  constructor(
    private readonly scope: TenantScope,
    private readonly cursors: Cursors,
    private readonly lastAdmin: LastAdmin,
    private readonly revocations: Revocations,
    private readonly traces: Traces,
  ) {}

  async list(actor: Actor, { text, limit, cursor }: MembersQuery): Promise<Page<MemberView>> {
    const list = `members ${text ?? ''}`;
    const [name, personId]: readonly string[] = cursor ? this.cursors.open<[string, string]>(list, cursor) : [];
    const rows = await this.scope.rows<MemberRow>(membersByName, [
      text ?? null,
      name ?? null,
      personId ?? null,
      limit + 1,
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const nextCursor = last ? this.cursors.seal(list, [last.sortName, last.personId]) : null;
    return { items: shown.map((row) => viewFor(actor, row)), nextCursor };
  }

  async changeRoles(actor: Actor, id: string, version: number, roles: readonly Role[]): Promise<MemberView> {
    const before = await this.find(id);
    permit(memberPolicy.change_roles, actor, factsOf(before));
    if (before.version !== version) throw new StaleVersionError(viewFor(actor, before));
    if (!roles.includes('admin')) await this.lastAdmin.mayGo(before.personId);
    await this.scope.repository(Membership).update(id, version, { roles: [...roles] });
    await this.revocations.announce();
    await this.traces.record(actor, {
      act: 'member.roles_changed',
      recordType: 'member',
      recordId: id,
      subjectPersonId: before.personId,
      audience: 'admin',
      details: { before: before.roles, after: roles },
    });
    return viewFor(actor, await this.find(id));
  }

  private async find(id: string): Promise<MemberRow> {
    const [row] = await this.scope.rows<MemberRow>(memberById, [id]);
    if (!row) throw new NotFoundException();
    return row;
  }
}

const factsOf = ({ personId, roles, deactivatedAt }: MemberRow) => ({
  personId,
  roles,
  active: deactivatedAt === null,
});

function viewFor(actor: Actor, row: MemberRow): MemberView {
  const { accountId: _account, sortName: _sortName, deactivatedAt, ...shown } = row;
  return {
    ...shown,
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
    abilities: memberAbilities(actor, factsOf(row)),
  };
}
