import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource, type EntityTarget } from 'typeorm';
import { transient } from '../persistence/database-errors.js';
import { poolOf } from '../persistence/pool.js';
import { OwnRepository, type OwnRow } from './own-repository.js';
import { GroupCommit, UndoneTogether } from './group-commit.js';
import { LoneReads } from './lone-reads.js';
import type { GatheredStatement, Row, RowsStatement, Statement } from './statement.js';
import { openingOf, runnerOn, Transaction, type TransactionOfScope } from './transaction.js';

export type { GatheredStatement, Row, RowsStatement, Statement } from './statement.js';

/** `requestId` is of the HTTP request that is served, for the traces. */
type Run = Readonly<{ requestId?: string | null | undefined; togetherBy?: string | undefined }>;

type OpenScope = {
  organizationId: string;
  requestId: string | null;
  transaction: TransactionOfScope;
  afterCommit: (() => void)[];
};

/** One request, one transaction, one organization: the only door to tenant data. */
@Injectable()
export class TenantScope {
  private readonly current = new AsyncLocalStorage<OpenScope>();

  private readonly pool: Pool;

  private readonly groups: GroupCommit;

  private readonly loneReads = new LoneReads((organizationId) => this.begin(organizationId));

  constructor(private readonly dataSource: DataSource) {
    this.pool = poolOf(dataSource);
    this.groups = new GroupCommit(
      (organizationId) => this.begin(organizationId),
      (connect) => runnerOn(dataSource, connect),
    );
  }

  get organizationId(): string {
    return this.open().organizationId;
  }

  /** Of the HTTP request that is being served, for the traces; null in jobs and commands. */
  get requestId(): string | null {
    return this.open().requestId;
  }

  /** Whether this runs within an organization; outside, only `sharedRows` answers. */
  get isOpen(): boolean {
    return this.current.getStore() !== undefined;
  }

  /**
   * Runs `work` in a transaction and answers after its commit. With `togetherBy`, others of the organization may be in
   * the same transaction, but for those with the same key.
   * @throws whatever `work` throws, after a rollback; nothing of it is kept.
   */
  async run<T>(organizationId: string, work: () => Promise<T>, { requestId = null, togetherBy }: Run = {}): Promise<T> {
    if (this.current.getStore()) throw new Error('A tenant scope cannot be opened inside another.');
    const transaction =
      togetherBy === undefined ? this.begin(organizationId) : this.groups.member({ organizationId, key: togetherBy });
    const scope: OpenScope = { organizationId, requestId, transaction, afterCommit: [] };
    try {
      const result = await this.current.run(scope, work);
      await transaction.commit();
      for (const then of scope.afterCommit) then();
      return result;
    } catch (error) {
      throw await transaction.rollback(error);
    } finally {
      await transaction.release();
    }
  }

  /**
   * As `run`, begun again up to twice when the database undid it for reasons that pass, and alone when it was undone
   * together with others.
   * @param passes what may be tried again; for work that must not happen twice, only what certainly did not happen
   */
  async runAgainIfUndone<T>(
    organizationId: string,
    work: () => Promise<T>,
    { passes = transient, ...run }: Run & { passes?: (error: unknown) => boolean } = {},
  ): Promise<T> {
    let how: Run = run;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.run(organizationId, work, how);
      } catch (error) {
        if (error instanceof UndoneTogether) {
          how = { requestId: run.requestId };
          continue;
        }
        if (attempt === 3 || !passes(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * 20 * (0.5 + Math.random())));
      }
    }
  }

  /** Entities for forms. Every query it makes names the organization besides row security. */
  repository<E extends OwnRow>(entity: EntityTarget<E>): OwnRepository<E> {
    const { transaction, organizationId } = this.open();
    return new OwnRepository(transaction.runner.manager.getRepository(entity), organizationId);
  }

  /** One named, prepared statement; `$1` is always the organization. */
  async rows<R extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<R[]> {
    const { transaction, organizationId } = this.open();
    const { rows } = await transaction.query<R>({ ...statement, values: [organizationId, ...values] });
    return rows;
  }

  /** As `rows`, for one row of a statement that takes many: what is asked alike in this transaction is asked together. */
  each<R extends QueryResultRow>(statement: RowsStatement, row: Row): Promise<R[]> {
    const { transaction, organizationId } = this.open();
    return transaction.each<R>(statement, organizationId, row);
  }

  /**
   * As `rows`, for a request that needs one statement and no other: everything travels in one packet, with what others
   * of the organization ask alike at the same time. Inside a scope that has sent something already it is a statement
   * like the others.
   */
  async alone<R extends QueryResultRow>(statement: GatheredStatement, values: readonly unknown[] = []): Promise<R[]> {
    const { transaction, organizationId } = this.open();
    if (!transaction.hasBegun) return this.loneReads.ask<R>(organizationId, statement, values);
    return this.rows<R>(statement, values);
  }

  /**
   * Sends a statement whose answer nobody reads, before whatever is sent next: at last with the commit, which waits for
   * it. Those that say what they write are joined into one. When it fails, everything is undone and its error is the
   * request's. `$1` is the organization.
   */
  send(statement: Statement, values: readonly unknown[] = []): void {
    const { transaction, organizationId } = this.open();
    transaction.send({ ...statement, values: [organizationId, ...values] });
  }

  /** As `send`, for one row of a statement that takes many. */
  sendRow(statement: RowsStatement, row: Row): void {
    const { transaction, organizationId } = this.open();
    transaction.send({ ...statement, organizationId, rows: [row] });
  }

  /**
   * As `rows`, for the few tables that belong to no organization (accounts, sessions): `$1` is the first value.
   * Takes part in the open transaction; outside of a scope the statement is one of its own.
   */
  async sharedRows<R extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<R[]> {
    const scope = this.current.getStore();
    const client = scope ? await scope.transaction.connect() : this.pool;
    const { rows } = await client.query<R>({ ...statement, values: [...values] });
    return rows;
  }

  /** A statement of somebody else's making (the job queue's) in this transaction; it names no organization. */
  async foreign(text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
    const client = await this.open().transaction.connect();
    return client.query(text, values);
  }

  /** Called once the transaction is durable; never when it is undone. */
  afterCommit(then: () => void): void {
    this.open().afterCommit.push(then);
  }

  private begin(organizationId: string): Transaction {
    return new Transaction(this.dataSource, this.pool, openingOf(organizationId));
  }

  private open(): OpenScope {
    const scope = this.current.getStore();
    if (!scope) throw new Error('Tenant data was asked for outside a tenant scope.');
    return scope;
  }
}
