import { Injectable, NotFoundException } from '@nestjs/common';
import type { AcceptanceRequest, InvitationToMe } from '@rungs/contracts/members.js';
import { Clock } from '../../platform/clock.js';
import { conflict } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { violatedConstraint } from '../../platform/persistence/database-errors.js';
import { Traces } from '../../platform/traces/traces.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { Accounts, type NewAccount } from '../accounts/accounts.js';
import { Membership } from '../membership.entity.js';
import { PasswordCheck } from '../passwords/password-check.js';
import { hashOf, organizationOfInvitation } from '../secret-token.js';
import { acceptInvitation, receivedInvitation, type ReceivedInvitation } from './invitation.queries.js';

/** The far end of an invitation: whoever holds the link, signed in or not. */
@Injectable()
export class Acceptances {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly passwords: PasswordCheck,
    private readonly traces: Traces,
  ) {}

  /** @throws NotFoundException (404) alike for links that were used, revoked, replaced, have expired or never were */
  async show(token: string): Promise<InvitationToMe> {
    const { received } = await this.open(token);
    const { organizationName, name, email } = received;
    return { organizationName, name, email, accountExists: await this.accounts.exists(email) };
  }

  /** @returns the account, which lands in the organization it was invited to */
  async accept(
    token: string,
    { password, ...wish }: AcceptanceRequest,
    address: string,
  ): Promise<{ id: string; lastOrganizationId: string }> {
    const { organizationId, received } = await this.open(token);
    const { email, name, organizationName } = received;
    const account = (await this.accounts.exists(email))
      ? await this.passwords.verify({ email, password }, address)
      : await this.accounts.draft({ email, name, password, ...wish }, organizationName);
    await this.scope
      .run(organizationId, () => this.join(received, account))
      .catch((error: unknown) => {
        throw /^memberships_by_/.test(violatedConstraint(error) ?? '')
          ? conflict('already_member', 'This account or this person is a member already. Sign in instead.')
          : error;
      });
    return { id: account.id, lastOrganizationId: organizationId };
  }

  private async join({ id, personId, roles }: ReceivedInvitation, account: NewAccount | { id: string }): Promise<void> {
    const accepted = await this.scope.rows(acceptInvitation, [this.clock.now(), id]);
    if (accepted.length === 0) throw new NotFoundException();
    if ('passwordHash' in account) await this.accounts.insert(account);
    await this.scope.repository(Membership).insert({ id: newId(), accountId: account.id, personId, roles });
    await this.traces.record(
      { personId, credential: { kind: 'session', id: account.id } },
      { act: 'invitation.accepted', recordType: 'invitation', recordId: id, subjectPersonId: personId, audience: 'hr' },
    );
  }

  private async open(token: string): Promise<{ organizationId: string; received: ReceivedInvitation }> {
    const organizationId = organizationOfInvitation(token);
    if (!organizationId) throw new NotFoundException();
    const [received] = await this.scope.run(organizationId, () =>
      this.scope.rows<ReceivedInvitation>(receivedInvitation, [this.clock.now(), hashOf(token)]),
    );
    if (!received) throw new NotFoundException();
    return { organizationId, received };
  }
}
