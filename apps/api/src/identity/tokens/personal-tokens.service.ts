import { Injectable, NotFoundException } from '@nestjs/common';
import type { NewPersonalTokenRequest, NewPersonalTokenView, PersonalTokenView } from '@rungs/contracts/account.js';
import { Clock } from '../../platform/clock.js';
import { conflict } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import type { Actor } from '../../platform/policy/actor.js';
import { Traces } from '../../platform/traces/traces.js';
import { type Statement, TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { PersonalToken } from '../personal-token.entity.js';
import { Revocations } from '../revocations.js';
import { hashOf, newPersonalToken } from '../secret-token.js';

const mostTokens = 50;

type Row = Pick<PersonalToken, 'id' | 'name' | 'createdAt' | 'lastUsedAt' | 'expiresAt'>;

const livingTokens: Statement = {
  name: 'identity.living-tokens',
  text: `
    select id, name, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt"
    from personal_tokens
    where organization_id = $1 and person_id = $2 and revoked_at is null and (expires_at is null or expires_at > $3)
    order by id desc`,
};

const revokeToken: Statement = {
  name: 'identity.revoke-token',
  text: `
    update personal_tokens set revoked_at = $4
    where organization_id = $1 and person_id = $2 and id = $3 and revoked_at is null returning id`,
};

/** A person's own tokens, for programs that act as them in one organization. */
@Injectable()
export class PersonalTokensService {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly revocations: Revocations,
    private readonly traces: Traces,
  ) {}

  async list({ personId }: Actor): Promise<PersonalTokenView[]> {
    const rows = await this.scope.rows<Row>(livingTokens, [personId, this.clock.now()]);
    return rows.map(viewOf);
  }

  async create(actor: Actor, { name, expiresInDays }: NewPersonalTokenRequest): Promise<NewPersonalTokenView> {
    if ((await this.list(actor)).length >= mostTokens) {
      throw conflict('too_many_tokens', `You have ${mostTokens} tokens. Take one back that you no longer need.`);
    }
    const token = newPersonalToken(actor.organizationId);
    const now = this.clock.now();
    const expiresAt = expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * 86_400_000);
    const row = { id: newId(), name, createdAt: now, lastUsedAt: null, expiresAt };
    await this.scope.repository(PersonalToken).insert({ ...row, tokenHash: hashOf(token), personId: actor.personId });
    await this.trace(actor, 'token.created', row.id);
    return { ...viewOf(row), token };
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    const revoked = await this.scope.rows(revokeToken, [actor.personId, id, this.clock.now()]);
    if (revoked.length === 0) throw new NotFoundException();
    await this.revocations.announce();
    await this.trace(actor, 'token.revoked', id);
  }

  private async trace(actor: Actor, act: string, recordId: string): Promise<void> {
    await this.traces.record(actor, {
      act,
      recordType: 'token',
      recordId,
      subjectPersonId: actor.personId,
      audience: 'private',
    });
  }
}

const viewOf = ({ id, name, createdAt, lastUsedAt, expiresAt }: Row): PersonalTokenView => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
});
