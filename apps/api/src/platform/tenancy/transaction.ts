import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { ask } from './ask.js';
import { type Held, joined, type Prepared, prepared, type Row, type RowsStatement, tookRows } from './statement.js';

/** Postgres answers ROLLBACK to the commit of a transaction that had failed: nothing was kept. */
export class UndoneByDatabase extends Error {
  constructor() {
    super('The transaction was undone by the database.');
  }
}

/** What a scope sends its statements by: a transaction of its own, or a part in one that it shares. */
export interface TransactionOfScope {
  readonly runner: QueryRunner;
  /** Whether something was sent or waits to be. */
  readonly hasBegun: boolean;
  connect(): Promise<PoolClient>;
  query<R extends QueryResultRow>(statement: Prepared): Promise<QueryResult<R>>;
  each<R extends QueryResultRow>(statement: RowsStatement, organizationId: string, row: Row): Promise<R[]>;
  send(statement: Held): void;
  commit(): Promise<void>;
  /** Answers what is to be thrown. */
  rollback(reason: unknown): Promise<unknown>;
  release(): Promise<void>;
}

/**
 * One transaction in one organization. It takes its connection when the first statement is due, and sends what belongs
 * together in one packet: its opening with that statement, statements whose answer nobody waits for with the commit.
 */
export class Transaction implements TransactionOfScope {
  private readonly unread: Promise<unknown>[] = [];
  /** What is sent as one statement, as late as nobody notices; each writes another table. */
  private held: Held[] = [];
  private client: PoolClient | undefined;
  private connecting: Promise<PoolClient> | undefined;
  private ormRunner: QueryRunner | undefined;
  private broken: Error | undefined;
  private corked = false;

  /** @param opening what begins a transaction in this organization, see `openingOf` */
  constructor(
    private readonly dataSource: DataSource,
    private readonly pool: Pool,
    private readonly opening: string,
  ) {}

  /** For TypeORM's repositories: it works on the connection of this transaction, and opens none of its own. */
  get runner(): QueryRunner {
    return (this.ormRunner ??= runnerOn(this.dataSource, () => this.connect()));
  }

  get hasBegun(): boolean {
    return this.connecting !== undefined || this.held.length > 0;
  }

  /** The connection, with the transaction opened on it. */
  connect(): Promise<PoolClient> {
    // Whoever asks is about to send something, which must find what was changed before.
    this.sendHeld();
    return (this.connecting ??= this.open());
  }

  async query<R extends QueryResultRow>(statement: Prepared): Promise<QueryResult<R>> {
    this.sendHeld();
    const client = this.client ?? (await this.connect());
    const answer = ask<R>(client, statement);
    this.uncork();
    return answer;
  }

  /** One row's part of a statement that takes many: its answers. */
  async each<R extends QueryResultRow>(statement: RowsStatement, organizationId: string, row: Row): Promise<R[]> {
    const { rows } = await this.query<R>(prepared({ ...statement, organizationId, rows: [{ n: 0, ...row }] }));
    return rows;
  }

  /** Sends what nobody waits for, before whatever is sent next; it is answered for by the commit. */
  send(statement: Held): void {
    const { writes } = statement;
    if (this.held.some((held) => tookRows(held, statement))) return;
    if (writes === undefined || this.held.some((held) => held.writes === writes)) this.sendHeld();
    this.held.push(statement);
    if (writes === undefined) this.sendHeld();
  }

  /**
   * The only statement of a transaction of its own: opening, statement and commit travel in one packet, and the
   * connection is free again when the answer is there.
   */
  async alone<R extends QueryResultRow>(statement: Prepared): Promise<QueryResult<R>> {
    const client = await this.pool.connect();
    const stream = streamOf(client);
    stream?.cork();
    // Whatever undoes one of these three undoes the statement or comes after its answer: nobody waits for the others.
    client.query(this.opening, unread);
    const answer = ask<R>(client, statement);
    client.query('commit', unread);
    stream?.uncork();
    try {
      return await answer;
    } finally {
      client.release();
    }
  }

  async commit(): Promise<void> {
    this.sendHeld();
    if (!this.connecting) return;
    const client = await this.connecting;
    const committed = client.query('commit');
    this.uncork();
    committed.catch(() => undefined);
    await Promise.all(this.unread);
    const { command } = await committed;
    if (command !== 'COMMIT') throw new UndoneByDatabase();
  }

  async rollback(reason: unknown): Promise<unknown> {
    this.held = [];
    const client = await this.connecting?.catch(() => undefined);
    if (!client) return reason;
    this.uncork();
    await client.query('rollback').catch((broken: Error) => (this.broken = broken));
    return reason;
  }

  /** A connection that could not even roll back must not serve another organization. */
  async release(): Promise<void> {
    const client = await this.connecting?.catch(() => undefined);
    client?.release(this.broken);
  }

  private async open(): Promise<PoolClient> {
    const client = await this.pool.connect();
    this.client = client;
    this.cork(client);
    client.query(this.opening).catch(() => undefined);
    return client;
  }

  private sendHeld(): void {
    const { held } = this;
    if (held.length === 0) return;
    this.held = [];
    const statement = joined(held.map(prepared));
    const answer = this.client ? this.sendWithCommit(this.client, statement) : this.query(statement);
    answer.catch(() => undefined);
    this.unread.push(answer);
  }

  private sendWithCommit(client: PoolClient, statement: Prepared): Promise<unknown> {
    this.cork(client);
    return ask(client, statement);
  }

  /** Holds back what is written until more of the same packet is there; never past this turn of the event loop. */
  private cork(client: PoolClient): void {
    if (this.corked) return;
    this.corked = true;
    streamOf(client)?.cork();
    setImmediate(() => this.uncork());
  }

  private uncork(): void {
    if (!this.corked || !this.client) return;
    this.corked = false;
    streamOf(this.client)?.uncork();
  }
}

/** TypeORM asks its runner for the connection before each query: so its queries, too, find the transaction open. */
export function runnerOn(dataSource: DataSource, connect: () => Promise<PoolClient>): QueryRunner {
  const runner = dataSource.createQueryRunner();
  // It offers no other way to tell it of a transaction that it did not begin.
  (runner as { isTransactionActive: boolean }).isTransactionActive = true;
  runner.connect = connect;
  return runner;
}

const unread = (): undefined => undefined;

type Corkable = Readonly<{ cork(): void; uncork(): void }>;

const streamOf = (client: PoolClient): Corkable | undefined =>
  (client as PoolClient & { connection?: { stream?: Corkable } }).connection?.stream;

/** `set` takes no parameters, so what is written into the statement must be a UUID and nothing else. */
export function openingOf(organizationId: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(organizationId))
    throw new Error('An organization id must be a UUID.');
  return `begin; set local app.organization_id = '${organizationId}'`;
}
