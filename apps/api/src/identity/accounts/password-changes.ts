import { Injectable } from '@nestjs/common';
import type { PasswordChange } from '@rungs/contracts/account.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { AccountMails } from '../mails/account-mails.js';
import { OwnMemberships } from '../own-memberships.js';
import { PasswordCheck } from '../passwords/password-check.js';
import type { Session } from '../session.entity.js';
import { endOtherSessions } from '../sessions/session.queries.js';
import { type OpenedSession, Sessions } from '../sessions/sessions.js';
import { changePassword } from './account.queries.js';
import { Accounts } from './accounts.js';
import { voidResets } from './password-reset.queries.js';

@Injectable()
export class PasswordChanges {
  constructor(
    private readonly scope: TenantScope,
    private readonly accounts: Accounts,
    private readonly passwords: PasswordCheck,
    private readonly memberships: OwnMemberships,
    private readonly sessions: Sessions,
    private readonly mails: AccountMails,
  ) {}

  /** The session that asks goes on with a new token; all others end. */
  async change(
    session: Session,
    { currentPassword, newPassword }: PasswordChange,
    address: string,
  ): Promise<OpenedSession> {
    const account = await this.passwords.verifyOwner(session.accountId, currentPassword, address);
    const own = await this.memberships.of(account.id);
    const ownWords = [account.name, account.email, ...own.map(({ organizationName }) => organizationName)];
    const passwordHash = await this.accounts.hashOf(newPassword, '/newPassword', ownWords);
    return this.sessions.confirm(session, async () => {
      await this.scope.sharedRows(changePassword, [account.id, passwordHash]);
      await this.scope.sharedRows(voidResets, [account.id]);
      await this.scope.sharedRows(endOtherSessions, [account.id, session.id]);
      await this.mails.tellOfNewPassword(account);
    });
  }
}
