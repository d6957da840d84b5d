import { Injectable, UnauthorizedException } from '@nestjs/common';
import type { AccountChange, OrganizationChange, OrganizationView } from '@rungs/contracts/account.js';
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
  text: `
    select id, name, is_demo as "isDemo", skip_levels_read as "skipLevelsRead", version
    from organizations where id = $1`,
};

const changeOrganization: Statement = {
  name: 'identity.change-organization',
  text: `
    update organizations
    set name = coalesce($3, name), skip_levels_read = coalesce($4, skip_levels_read), version = version + 1
    where id = $1 and version = $2
    returning id`,
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

  async changeOrganization(
    actor: Actor,
    version: number,
    { name, skipLevelsRead }: OrganizationChange,
  ): Promise<OrganizationView> {
    const changed = await this.scope.rows(changeOrganization, [version, name ?? null, skipLevelsRead ?? null]);
    if (changed.length === 0) throw new StaleVersionError(await this.organization(actor));
    if (name !== undefined) await this.traceOrganization(actor, 'organization.renamed');
    // Who opened or closed the records of others to whom, and to what, has to be found again.
    if (skipLevelsRead !== undefined)
      await this.traceOrganization(actor, 'organization.skip-levels-set', { skipLevelsRead });
    return this.organization(actor);
  }

  private traceOrganization(actor: Actor, act: string, details: Readonly<Record<string, boolean>> = {}): Promise<void> {
    const record = { recordType: 'organization', recordId: actor.organizationId, subjectPersonId: null } as const;
    return this.traces.record(actor, { act, ...record, audience: 'organization', details });
  }
}
