import { Injectable, NotFoundException } from '@nestjs/common';
import type { SignedInBrowser } from '@rungs/contracts/session.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/policy/actor.js';
import { Traces } from '../../platform/traces/traces.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { Revocations } from '../revocations.js';
import { endOtherSessions, endSessionOfAccount, sessionsOfAccount } from './session.queries.js';
import { hasEnded } from './session-life.js';

type Row = Readonly<{
  id: string;
  userAgent: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}>;

/** The browsers in which an account is signed in, whichever organization each is working in. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly traces: Traces,
    private readonly revocations: Revocations,
  ) {}

  async list({ accountId, credential }: Actor): Promise<SignedInBrowser[]> {
    const rows = await this.scope.sharedRows<Row>(sessionsOfAccount, [accountId]);
    const now = this.clock.now();
    return rows
      .filter((row) => !hasEnded(row, now))
      .map(({ createdAt, lastSeenAt, expiresAt, ...row }) => ({
        ...row,
        current: row.id === credential.id,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      }));
  }

  async end(actor: Actor, sessionId: string): Promise<void> {
    const ended = await this.scope.sharedRows<{ id: string }>(endSessionOfAccount, [actor.accountId, sessionId]);
    // Somebody else's session looks like one that never was.
    if (ended.length === 0) throw new NotFoundException();
    await this.tell(actor, ended);
  }

  async endOthers(actor: Actor): Promise<void> {
    const own = actor.credential.kind === 'session' ? actor.credential.id : null;
    await this.tell(actor, await this.scope.sharedRows<{ id: string }>(endOtherSessions, [actor.accountId, own]));
  }

  private async tell(actor: Actor, ended: readonly { id: string }[]): Promise<void> {
    await this.revocations.announce();
    for (const { id } of ended) {
      const subjectPersonId = actor.personId;
      await this.traces.record(actor, {
        act: 'session.revoked',
        recordType: 'session',
        recordId: id,
        subjectPersonId,
        audience: 'private',
      });
    }
  }
}
