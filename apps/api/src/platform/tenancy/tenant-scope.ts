import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import { DataSource, type EntityTarget, type QueryRunner } from 'typeorm';
import { transient } from '../persistence/database-errors.js';
import { OwnRepository, type OwnRow } from './own-repository.js';

/** A statement with a name stays prepared on its connection, which halves what a hot read costs. */
export type Statement = Readonly<{ name: string; text: string }>;

type OpenScope = {
  organizationId: string;
  requestId: string | null;
  runner: QueryRunner;
  client: PoolClient;
  sent: Promise<unknown>[];
  afterCommit: (() => void)[];
};

/** One request, one transaction, one organization: the only door to tenant data. */
@Injectable()
export class TenantScope {
  private readonly current = new AsyncLocalStorage<OpenScope>();

  constructor(private readonly dataSource: DataSource) {}

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
   * Runs `work` in a transaction of its own and answers after its commit.
   * @throws whatever `work` throws, after a rollback; nothing of it is kept.
   */
  async run<T>(organizationId: string, work: () => Promise<T>, requestId: string | null = null): Promise<T> {
    if (this.current.getStore()) throw new Error('A tenant scope cannot be opened inside another.');
    const opening = `begin; set local app.organization_id = '${uuid(organizationId)}'`;
    return this.inTransaction(opening, { organizationId, requestId }, work);
  }

  /** As `run`, begun again when the database undid it for reasons that pass (a deadlock, a lost connection). */
  async runAgainIfUndone<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.run(organizationId, work);
      } catch (error) {
        if (attempt === 3 || !transient(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, attempt * 20 * (0.5 + Math.random())));
      }
    }
  }

  /** Entities for forms. Every query it makes names the organization besides row security. */
  repository<E extends OwnRow>(entity: EntityTarget<E>): OwnRepository<E> {
    const { runner, organizationId } = this.open();
    return new OwnRepository(runner.manager.getRepository(entity), organizationId);
  }

  /** One named, prepared statement; `$1` is always the organization. */
  async rows<R extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<R[]> {
    const { client, organizationId } = this.open();
    const { rows } = await client.query<R>({ ...statement, values: [organizationId, ...values] });
    return rows;
  }

  /**
   * Sends a statement whose answer nobody reads: it travels in one packet with the commit, which waits for it. When it
   * fails, everything is undone and its error is the request's. `$1` is the organization.
   */
  send(statement: Statement, values: readonly unknown[] = []): void {
    const { client, organizationId, sent } = this.open();
    const answer = client.query({ ...statement, values: [organizationId, ...values] });
    answer.catch(() => undefined);
    sent.push(answer);
  }

  /**
   * As `rows`, for the few tables that belong to no organization (accounts, sessions): `$1` is the first value.
   * Takes part in the open transaction; outside of a scope the statement is one of its own.
   */
  async sharedRows<R extends QueryResultRow>(statement: Statement, values: readonly unknown[] = []): Promise<R[]> {
    const { rows } = await this.withClient((client) => client.query<R>({ ...statement, values: [...values] }));
    return rows;
  }

  /** A statement of somebody else's making (the job queue's) in this transaction; it names no organization. */
  async foreign(text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
    return this.open().client.query(text, values);
  }

  /** Called once the transaction is durable; never when it is undone. */
  afterCommit(then: () => void): void {
    this.open().afterCommit.push(then);
  }

  private async inTransaction<T>(opening: string, of: Pick<OpenScope, 'organizationId' | 'requestId'>, work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    let broken: Error | undefined;
    try {
      const client = (await runner.connect()) as PoolClient;
      const scope: OpenScope = { ...of, runner, client, sent: [], afterCommit: [] };
      // Not awaited: it leaves in one packet with the first statement of the work.
      const opened = client.query(opening);
      opened.catch(() => undefined);
      markTransaction(runner, true);
      try {
        const result = await this.current.run(scope, work);
        const committed = client.query('commit');
        committed.catch(() => undefined);
        await opened;
        await Promise.all(scope.sent);
        const { command } = await committed;
        // Postgres answers ROLLBACK to the commit of a transaction that had failed: nothing was kept.
        if (command !== 'COMMIT') throw new Error('The transaction was undone by the database.');
        for (const then of scope.afterCommit) then();
        return result;
      } catch (error) {
        await client.query('rollback').catch((reason: Error) => (broken = reason));
        throw error;
      }
    } finally {
      markTransaction(runner, false);
      await (broken ? releaseBroken(runner, broken) : runner.release());
    }
  }

  private async withClient<T>(use: (client: PoolClient) => Promise<T>): Promise<T> {
    const scope = this.current.getStore();
    if (scope) return use(scope.client);
    const runner = this.dataSource.createQueryRunner();
    try {
      return await use((await runner.connect()) as PoolClient);
    } finally {
      await runner.release();
    }
  }

  private open(): OpenScope {
    const scope = this.current.getStore();
    if (!scope) throw new Error('Tenant data was asked for outside a tenant scope.');
    return scope;
  }
}

/** `set` takes no parameters, so what is written into the statement must be a UUID and nothing else. */
function uuid(value: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw new Error('An organization id must be a UUID.');
  return value;
}

/** TypeORM must not open a transaction of its own inside ours; it offers no other way to tell it of one. */
function markTransaction(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}

/** A connection that could not even roll back must not serve another organization. */
async function releaseBroken(runner: QueryRunner, reason: Error): Promise<void> {
  const releasing = runner as QueryRunner & { releasePostgresConnection?: (error: Error) => Promise<void> };
  await (releasing.releasePostgresConnection?.(reason) ?? runner.release());
}
