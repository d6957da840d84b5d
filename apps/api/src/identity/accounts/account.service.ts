import { Injectable, UnauthorizedException } from '@nestjs/common';
import type { AccountChange, OrganizationView } from '@rungs/contracts/account.js';
import type { AccountView } from '@rungs/contracts/session.js';
import { StaleVersionError } from '../../platform/http/problem.js';
import type { Actor } from '../../platform/policy/actor.js';
import { abilities } from '../../platform/policy/policy.js';
import { type Statement, TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { Traces } from '../../platform/traces/traces.js';
import { changeAccount, readAccount } from './account.queries.js';
import { organizationPolicy } from './organization.policy.js';

type OrganizationRow = Omit<OrganizationView, 'abilities'>;

const readOrganization: Statement = {
  name: 'identity.read-organization',
  text: 'select id, name, is_demo as "isDemo", version from organizations where id = $1',
};

const renameOrganization: Statement = {
  name: 'identity.rename-organization',
  text: 'update organizations set name = $3, version = version + 1 where id = $1 and version = $2 returning id',
};

/** What somebody may set of themselves, and an admin of the organization. */
@Injectable()
export class AccountService {
  constructor(
    private readonly scope: TenantScope,
    private readonly traces: Traces,
  ) {}

  async show({ accountId }: Actor): Promise<AccountView> {
    const [account] = await this.scope.sharedRows<AccountView>(readAccount, [accountId]);
    if (!account) throw new UnauthorizedException();
    return account;
  }

  async change(actor: Actor, version: number, { name, locale, timeZone }: AccountChange): Promise<AccountView> {
    const values = [actor.accountId, version, name ?? null, locale ?? null, timeZone ?? null];
    const [changed] = await this.scope.sharedRows<AccountView>(changeAccount, values);
    if (!changed) throw new StaleVersionError(await this.show(actor));
    const subject = { recordId: actor.accountId, subjectPersonId: actor.personId };
    await this.traces.record(actor, { act: 'account.updated', recordType: 'account', ...subject, audience: 'private' });
    return changed;
  }

  async organization(actor: Actor): Promise<OrganizationView> {
    const [row] = await this.scope.rows<OrganizationRow>(readOrganization);
    if (!row) throw new UnauthorizedException();
    return { ...row, abilities: abilities(organizationPolicy, actor, undefined) };
  }

  async rename(actor: Actor, version: number, name: string): Promise<OrganizationView> {
    const renamed = await this.scope.rows(renameOrganization, [version, name]);
    if (renamed.length === 0) throw new StaleVersionError(await this.organization(actor));
    await this.traces.record(actor, {
      act: 'organization.renamed',
      recordType: 'organization',
      recordId: actor.organizationId,
      subjectPersonId: null,
      audience: 'organization',
    });
    return this.organization(actor);
  }
}
