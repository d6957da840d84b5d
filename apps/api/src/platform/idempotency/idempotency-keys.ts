import { Injectable } from '@nestjs/common';
import { type RowsStatement, type Statement, TenantScope } from '../tenancy/tenant-scope.js';

export type Attempt = Readonly<{ personId: string; route: string; key: string; bodyHash: Buffer }>;
export type Kept = Readonly<{ bodyHash: Buffer; status: number; body: string | null; etag: string | null }>;

const claim: RowsStatement = {
  name: 'idempotency.claim',
  takes: 'rows',
  text: `
    with wanted as (
      select * from json_to_recordset($2) as w (n integer, person uuid, route text, key text, body_hash text)),
    taken as (
      insert into idempotency_keys (organization_id, person_id, route, key, body_hash)
      select $1, person, route, key, decode(body_hash, 'hex') from wanted
      on conflict do nothing
      returning person_id, route, key)
    select n from wanted join taken on person_id = person and taken.route = wanted.route and taken.key = wanted.key`,
};

const find: Statement = {
  name: 'idempotency.find',
  text: `
    select body_hash as "bodyHash", status, body, etag from idempotency_keys
    where organization_id = $1 and person_id = $2 and route = $3 and key = $4`,
};

const keep: RowsStatement = {
  name: 'idempotency.keep',
  writes: 'idempotency_keys',
  takes: 'rows',
  text: `
    update idempotency_keys k set status = kept.status, body = kept.body, etag = kept.etag
    from json_to_recordset($2) as kept
      (person uuid, route text, key text, status integer, body text, etag text)
    where k.organization_id = $1 and k.person_id = kept.person and k.route = kept.route and k.key = kept.key`,
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
    const hash = bodyHash.toString('hex');
    const [claimed] = await this.scope.each(claim, { person: personId, route, key, body_hash: hash });
    if (claimed) return null;
    const [kept] = await this.scope.rows<Kept>(find, [personId, route, key]);
    if (!kept) throw new Error('A key that was taken must be there.');
    return kept;
  }

  keep({ personId, route, key }: Attempt, { status, body, etag }: Omit<Kept, 'bodyHash'>): void {
    this.scope.sendRow(keep, { person: personId, route, key, status, body, etag });
  }

  /** Inside the scope of one organization. */
  async forgetOld(): Promise<void> {
    await this.scope.rows(forgetOld);
  }
}
