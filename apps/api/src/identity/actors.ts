import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Actor, Role } from '../platform/policy/actor.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { CredentialCache } from './credential-cache.js';
import { hashOf, organizationOfToken } from './secret-token.js';
import { Session } from './session.entity.js';

/** A session with, unless its account is in no organization now, the person it acts as. */
export type SignedIn = Readonly<{ session: Session | null; actor: Actor | null }>;

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
    select t.id, t.created_at as "createdAt", m.person_id as "personId", m.account_id as "accountId", m.roles
    from personal_tokens t
    join memberships m on m.organization_id = t.organization_id and m.person_id = t.person_id
    join people p on p.organization_id = t.organization_id and p.id = t.person_id
    where t.organization_id = $1 and t.token_hash = $2 and t.revoked_at is null
      and (t.expires_at is null or t.expires_at > $3)
      and m.deactivated_at is null and p.deactivated_at is null`,
};

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
    return this.cache.remember(hashOf(token), (hash) => this.readSession(hash));
  }

  ofPersonalToken(token: string): Promise<SignedIn | null> {
    const organizationId = organizationOfToken(token);
    if (!organizationId) return Promise.resolve(null);
    return this.cache.remember(hashOf(token), (hash) => this.readToken(organizationId, hash));
  }

  private async readSession(tokenHash: Buffer): Promise<SignedIn | null> {
    const session = await this.dataSource.getRepository(Session).findOneBy({ tokenHash });
    if (!session || session.expiresAt <= this.clock.now()) return null;
    return { session, actor: await this.actorOf(session) };
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
    type Holder = { id: string; createdAt: Date; personId: string; accountId: string; roles: Role[] };
    const [found] = await this.scope.run(organizationId, () =>
      this.scope.rows<Holder>(tokenHolder, [tokenHash, this.clock.now()]),
    );
    if (!found) return null;
    const { id, createdAt, ...who } = found;
    // A token was authenticated when it was made: it never passes for a password that was typed just now.
    const actor: Actor = { ...who, organizationId, credential: { kind: 'token', id }, authenticatedAt: createdAt };
    return { session: null, actor };
  }
}
