import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Actor, Role } from '../platform/policy/actor.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { CredentialCache } from './credential-cache.js';
import { hashOf, organizationOfToken } from './secret-token.js';
import { hasEnded } from './sessions/session-life.js';
import { Session } from './session.entity.js';

/** A credential that holds: the account, its session unless it is a token, and whom it acts as in an organization. */
export type SignedIn = Readonly<{ accountId: string; session: Session | null; actor: Actor | null }>;

const member: Statement = {
  name: 'identity.member',
  text: `
    select m.person_id as "personId", m.roles
    from memberships m
    join people p on p.organization_id = m.organization_id and p.id = m.person_id
    where m.organization_id = $1 and m.account_id = $2 and m.deactivated_at is null and p.deactivated_at is null`,
};

const tokenHolder: Statement = {
  name: 'identity.token-holder',
  text: `
    select t.id, t.last_used_at as "lastUsedAt", m.person_id as "personId", m.account_id as "accountId", m.roles
    from personal_tokens t
    join memberships m on m.organization_id = t.organization_id and m.person_id = t.person_id
    join people p on p.organization_id = t.organization_id and p.id = t.person_id
    where t.organization_id = $1 and t.token_hash = $2 and t.revoked_at is null
      and (t.expires_at is null or t.expires_at > $3)
      and m.deactivated_at is null and p.deactivated_at is null`,
};

const tokenUsed: Statement = {
  name: 'identity.token-used',
  text: 'update personal_tokens set last_used_at = $3 where organization_id = $1 and id = $2',
};

/** A token proves no password, however new it is. */
const never = new Date(0);

/** "Last seen" is written down this seldom, so that reading a page does not cost a write. */
const seenEveryMs = 10 * 60_000;

/** Finds who a credential speaks for. Answers are kept for a few seconds and forgotten at once on revocation. */
@Injectable()
export class Actors {
  constructor(
    private readonly scope: TenantScope,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cache: CredentialCache,
  ) {}

  ofSession(token: string): Promise<SignedIn | null> {
    return this.cache.remember(token, () => this.readSession(hashOf(token)));
  }

  ofPersonalToken(token: string): Promise<SignedIn | null> {
    const organizationId = organizationOfToken(token);
    if (!organizationId) return Promise.resolve(null);
    return this.cache.remember(token, () => this.readToken(organizationId, hashOf(token)));
  }

  private async readSession(tokenHash: Buffer): Promise<SignedIn | null> {
    const sessions = this.dataSource.getRepository(Session);
    const session = await sessions.findOneBy({ tokenHash });
    const now = this.clock.now();
    if (!session || hasEnded(session, now)) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > seenEveryMs)
      await sessions.update(session.id, { lastSeenAt: now });
    return { accountId: session.accountId, session, actor: await this.actorOf(session) };
  }

  private async actorOf({ id, accountId, activeOrganizationId, authenticatedAt }: Session): Promise<Actor | null> {
    if (!activeOrganizationId) return null;
    const [found] = await this.scope.run(activeOrganizationId, () =>
      this.scope.rows<{ personId: string; roles: Role[] }>(member, [accountId]),
    );
    if (!found) return null;
    const credential = { kind: 'session', id } as const;
    return { accountId, organizationId: activeOrganizationId, credential, authenticatedAt, ...found };
  }

  private async readToken(organizationId: string, tokenHash: Buffer): Promise<SignedIn | null> {
    type Holder = { id: string; lastUsedAt: Date | null; personId: string; accountId: string; roles: Role[] };
    const now = this.clock.now();
    return this.scope.run(organizationId, async () => {
      const [found] = await this.scope.rows<Holder>(tokenHolder, [tokenHash, now]);
      if (!found) return null;
      const { id, lastUsedAt, ...who } = found;
      if (now.getTime() - (lastUsedAt ?? never).getTime() > seenEveryMs) await this.scope.rows(tokenUsed, [id, now]);
      const actor: Actor = { ...who, organizationId, credential: { kind: 'token', id }, authenticatedAt: never };
      return { accountId: who.accountId, session: null, actor };
    });
  }
}
