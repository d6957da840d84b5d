import { Injectable } from '@nestjs/common';
import { PgBoss, type SendOptions } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { TenantScope } from '../tenancy/tenant-scope.js';

type Db = NonNullable<SendOptions['db']>;

/** What is to happen later, written down in the transaction of the act that asks for it: both happen or neither. */
@Injectable()
export class Outbox {
  constructor(
    private readonly boss: PgBoss,
    private readonly scope: TenantScope,
  ) {}

  /** In the open scope; the job will run for its organization. Ids and codes only: the queue has no row security. */
  async enqueue(queue: string, payload: object): Promise<void> {
    const { organizationId } = this.scope;
    const db: Db = { executeSql: (text, values) => this.scope.foreign(text, values) };
    await this.boss.send(queue, { organizationId, payload }, { db });
  }

  /** In a transaction that belongs to no organization (a password reset): `dataSource.transaction(manager => …)`. */
  async enqueueIn(manager: EntityManager, queue: string, payload: object): Promise<void> {
    const db: Db = { executeSql: async (text, values) => ({ rows: await manager.query<unknown[]>(text, values) }) };
    await this.boss.send(queue, { organizationId: null, payload }, { db });
  }
}
