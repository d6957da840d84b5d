import { Injectable, NotFoundException, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@rungs/contracts/session.js';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { JobHandlers } from '../../platform/jobs/job-handlers.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { Traces } from '../../platform/traces/traces.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { AccountMails, resetMinutes } from '../mails/account-mails.js';
import { OwnMemberships } from '../own-memberships.js';
import { networkOf } from '../passwords/network.js';
import { Slowdowns } from '../passwords/slowdowns.js';
import { Revocations } from '../revocations.js';
import { hashOf, newSecret } from '../secret-token.js';
import { readAccount } from './account.queries.js';
import { Accounts } from './accounts.js';
import { accountToReset, forgetOldResets, insertReset, openReset, useReset } from './password-reset.queries.js';

type Owner = Readonly<{ id: string; email: string; name: string; locale: Locale }>;

const queue = 'identity.password-reset';
const payloadSchema = z.object({ accountId: z.uuid().nullable() });
const mostPerEmailAndHour = 5;
const mostPerNetworkAndHour = 50;

@Injectable()
export class PasswordResets implements OnModuleInit {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly slowdowns: Slowdowns,
    private readonly accounts: Accounts,
    private readonly memberships: OwnMemberships,
    private readonly mails: AccountMails,
    private readonly revocations: Revocations,
    private readonly traces: Traces,
    private readonly jobs: JobHandlers,
    private readonly outbox: Outbox,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.jobs.handle({ queue, payload: payloadSchema, within: 'none', run: ({ accountId }) => this.send(accountId) });
  }

  /**
   * Whoever asks too often is told so, whether or not there is such an account. Without one the job is queued all the
   * same and does nothing, so that the time of the answer tells nothing either.
   */
  async ask(email: string, address: string): Promise<void> {
    await this.slowdowns.allow('password-reset-network', networkOf(address), mostPerNetworkAndHour);
    await this.slowdowns.allow('password-reset', email, mostPerEmailAndHour);
    const [known] = await this.scope.sharedRows<{ id: string }>(accountToReset, [email]);
    await this.dataSource.transaction((db) => this.outbox.enqueueIn(db, queue, { accountId: known?.id ?? null }));
  }

  /**
   * Ends every session and every other link. The caller is not signed in by it: they prove the new password first.
   * @throws NotFoundException (404) for a link that was used, has expired or never was
   */
  async use(token: string, password: string): Promise<void> {
    const tokenHash = hashOf(token);
    const [owner] = await this.scope.sharedRows<Owner>(openReset, [tokenHash, this.clock.now()]);
    if (!owner) throw new NotFoundException();
    const own = await this.memberships.of(owner.id);
    const ownWords = [owner.name, owner.email, ...own.map(({ organizationName }) => organizationName)];
    const passwordHash = await this.accounts.hashOf(password, '/password', ownWords);
    await this.inFirstOf(own, owner.id, async () => {
      const used = await this.scope.sharedRows(useReset, [tokenHash, this.clock.now(), passwordHash]);
      if (used.length === 0) throw new NotFoundException();
      await this.mails.tellOfNewPassword(owner);
      await this.revocations.announce();
    });
    await this.slowdowns.forget(owner.email);
  }

  private async send(accountId: string | null): Promise<void> {
    if (accountId === null) return;
    const [now, token] = [this.clock.now(), newSecret()];
    const expiresAt = new Date(now.getTime() + resetMinutes * 60_000);
    await this.dataSource.transaction(async (db) => {
      const [owner] = await db.query<Owner[]>(readAccount.text, [accountId]);
      if (!owner) return;
      await db.query(forgetOldResets, [now]);
      await db.query(insertReset, [newId(), hashOf(token), accountId, expiresAt]);
      await this.mails.sendReset(db, owner, token);
    });
  }

  private async inFirstOf(
    own: readonly { organizationId: string; personId: string }[],
    accountId: string,
    work: () => Promise<void>,
  ): Promise<void> {
    const [home] = own;
    if (!home) return work();
    await this.scope.run(home.organizationId, async () => {
      await work();
      await this.traces.record(
        { job: 'password-reset' },
        {
          act: 'account.password_reset',
          recordType: 'account',
          recordId: accountId,
          subjectPersonId: home.personId,
          audience: 'private',
        },
      );
    });
  }
}
