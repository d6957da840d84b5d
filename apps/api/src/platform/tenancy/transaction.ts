import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { ask } from './ask.js';
import { joined, type Prepared } from './statement.js';

/**
 * One transaction in one organization. It takes its connection when the first statement is due, and sends what belongs
 * together in one packet: its opening with that statement, statements whose answer nobody waits for with the commit.
 */
export class Transaction {
  private readonly unread: Promise<unknown>[] = [];
  /** What is sent as one statement, as late as nobody notices; each writes another table. */
  private held: Prepared[] = [];
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
    return (this.ormRunner ??= this.runnerWithin());
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

  /** Sends what nobody waits for, before whatever is sent next; it is answered for by the commit. */
  send(statement: Prepared): void {
    const { writes } = statement;
    if (writes === undefined || this.held.some((held) => held.writes === writes)) this.sendHeld();
    this.held.push(statement);
    if (writes === undefined) this.sendHeld();
  }

  /**
   * The only statement of a transaction of its own: opening, statement and commit travel in one packet, and the
   * connection is free again when the answer is there.
   */
  async alone<R extends QueryResultRow>(statement: Prepared): Promise<QueryResult<R>> {
    this.sendHeld();
    if (this.connecting) return this.query(statement);
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
    // Postgres answers ROLLBACK to the commit of a transaction that had failed: nothing was kept.
    if (command !== 'COMMIT') throw new Error('The transaction was undone by the database.');
  }

  async rollback(): Promise<void> {
    this.held = [];
    const client = await this.connecting?.catch(() => undefined);
    if (!client) return;
    this.uncork();
    await client.query('rollback').catch((reason: Error) => (this.broken = reason));
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

  /** TypeORM asks its runner for the connection before each query: so its queries, too, find the transaction open. */
  private runnerWithin(): QueryRunner {
    const runner = this.dataSource.createQueryRunner();
    // It offers no other way to tell it of a transaction that it did not begin.
    (runner as { isTransactionActive: boolean }).isTransactionActive = true;
    runner.connect = () => this.connect();
    return runner;
  }

  private sendHeld(): void {
    const { held } = this;
    if (held.length === 0) return;
    this.held = [];
    const statement = joined(held);
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
