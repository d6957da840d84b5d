import { Injectable, UnauthorizedException } from '@nestjs/common';
import type { SessionView } from '@rungs/contracts/session.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { readAccount } from '../accounts/account.queries.js';
import { OwnMemberships } from '../own-memberships.js';
import { activeMembership, type MembershipRow } from './session.queries.js';
import { StepNames } from './step-names.js';

type AccountRow = SessionView['account'];
type Who = Readonly<{ accountId: string; organizationId: string | null; csrfToken: string }>;

/** What a screen has to know before it can draw anything. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly scope: TenantScope,
    private readonly memberships: OwnMemberships,
    private readonly stepNames: StepNames,
  ) {}

  async of({ accountId, organizationId, csrfToken }: Who): Promise<SessionView> {
    const own = await this.memberships.of(accountId);
    const isMember = own.some((membership) => membership.organizationId === organizationId);
    const [account] = await this.scope.sharedRows<AccountRow>(readAccount, [accountId]);
    if (!account) throw new UnauthorizedException();
    const active = organizationId && isMember ? await this.active(organizationId, accountId) : null;
    return {
      account,
      csrfToken,
      membership: active?.membership ?? null,
      memberships: own.map((each) => ({
        organizationId: each.organizationId,
        organizationName: each.organizationName,
      })),
      stepNames: active?.stepNames ?? {},
      isDemo: active?.membership.isDemo ?? false,
    };
  }

  private active(organizationId: string, accountId: string) {
    return this.scope.run(organizationId, async () => {
      const [membership] = await this.scope.rows<MembershipRow>(activeMembership, [accountId]);
      return membership ? { membership, stepNames: await this.stepNames.ofOrganization() } : null;
    });
  }
}
