import { Injectable } from '@nestjs/common';
import { type Statement, TenantScope } from '../tenancy/tenant-scope.js';

export type Attempt = Readonly<{ personId: string; route: string; key: string; bodyHash: Buffer }>;
export type Kept = Readonly<{ bodyHash: Buffer; status: number; body: string | null; etag: string | null }>;

const claim: Statement = {
  name: 'idempotency.claim',
  text: `
    insert into idempotency_keys (organization_id, person_id, route, key, body_hash) values ($1, $2, $3, $4, $5)
    on conflict do nothing returning true as mine`,
};

const find: Statement = {
  name: 'idempotency.find',
  text: `
    select body_hash as "bodyHash", status, body, etag from idempotency_keys
    where organization_id = $1 and person_id = $2 and route = $3 and key = $4`,
};

const keep: Statement = {
  name: 'idempotency.keep',
  text: `
    update idempotency_keys set status = $5, body = $6, etag = $7
    where organization_id = $1 and person_id = $2 and route = $3 and key = $4`,
};

const forgetOld: Statement = {
  name: 'idempotency.forget-old',
  text: `delete from idempotency_keys where organization_id = $1 and created_at < now() - interval '24 hours'`,
};

/** What was answered under a key, kept in the transaction of its effect: both are there or neither is. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly scope: TenantScope) {}

  /**
   * Takes the key, or finds what was answered under it. While another request holds it, this waits for the end of
   * that one's transaction: the unique index makes the second insert wait for the first.
   */
  async take({ personId, route, key, bodyHash }: Attempt): Promise<Kept | null> {
    const [claimed] = await this.scope.rows(claim, [personId, route, key, bodyHash]);
    if (claimed) return null;
    const [kept] = await this.scope.rows<Kept>(find, [personId, route, key]);
    if (!kept) throw new Error('A key that was taken must be there.');
    return kept;
  }

  async keep({ personId, route, key }: Attempt, { status, body, etag }: Omit<Kept, 'bodyHash'>): Promise<void> {
    await this.scope.rows(keep, [personId, route, key, status, body, etag]);
  }

  /** Inside the scope of one organization. */
  async forgetOld(): Promise<void> {
    await this.scope.rows(forgetOld);
  }
}
