import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { QueryRunner } from 'typeorm';
import { refused } from '../persistence/database-errors.js';
import { Gathering } from './gathering.js';
import type { Held, Prepared, Row, RowsStatement } from './statement.js';
import { type Transaction, type TransactionOfScope, UndoneByDatabase } from './transaction.js';

/** Somebody else in the same transaction failed, or we did: nothing of it is kept, and each begins again alone. */
export class UndoneTogether extends Error {
  constructor(cause: unknown) {
    super('A transaction that several requests shared was undone.', { cause });
  }
}

/** Who takes part, and which key nobody else in the same transaction may have: two would change the same row. */
export type Joining = Readonly<{ organizationId: string; key: string }>;

type Asked = Readonly<{ row: Row; resolve: (rows: never[]) => void; reject: (reason: unknown) => void }>;

/**
 * Group commit: requests of one organization that come at the same time share a transaction, and what they ask alike is
 * sent as one statement. Alone, a request leaves at once; under load they gather while others are underway. What fails
 * for one is undone for all, and each begins again by itself.
 */
export class GroupCommit {
  private readonly gathering = new Gathering<Member>(
    (members) => this.depart(members),
    ({ joining }) => joining.key,
  );

  constructor(
    private readonly begin: (organizationId: string) => Transaction,
    private readonly runnerOn: (connect: () => Promise<PoolClient>) => QueryRunner,
  ) {}

  member(joining: Joining): Member {
    const enter = (member: Member): void => this.gathering.add(joining.organizationId, member);
    return new Member(joining, enter, this.runnerOn);
  }

  private depart(members: readonly Member[]): Promise<void> {
    const [first] = members;
    if (!first) return Promise.resolve();
    const group = new Group(this.begin(first.joining.organizationId), members);
    for (const member of members) member.board(group);
    return group.ended;
  }
}

/** Those who share one transaction. It ends when the last of them has come to an end. */
class Group {
  private readonly asked = new Map<string, { statement: RowsStatement; organizationId: string; by: Asked[] }>();
  private left: number;
  private failure: { reason: unknown; certain: boolean } | undefined;
  private readonly end = Promise.withResolvers<undefined>();

  constructor(
    readonly transaction: Transaction,
    private readonly members: readonly Member[],
  ) {
    this.left = members.length;
  }

  get ended(): Promise<void> {
    return this.end.promise;
  }

  /** What members ask alike in one turn of the event loop is one statement. */
  ask<R extends QueryResultRow>(statement: RowsStatement, organizationId: string, row: Row): Promise<R[]> {
    return new Promise<R[]>((resolve, reject) => {
      if (this.asked.size === 0) setImmediate(() => this.sendAsked());
      const same = this.asked.get(statement.name) ?? { statement, organizationId, by: [] };
      this.asked.set(statement.name, same);
      same.by.push({ row, resolve, reject });
    });
  }

  fail(reason: unknown): void {
    this.failure ??= { reason, certain: true };
  }

  /**
   * One of them has come to its end; answers when all have, and the transaction has.
   * @throws UndoneTogether when nothing is kept; a member that was alone gets its own reason
   */
  async leave(): Promise<void> {
    this.left -= 1;
    if (this.left === 0) await this.finish();
    await this.ended;
    if (!this.failure) return;
    const { reason, certain } = this.failure;
    throw this.members.length > 1 && certain ? new UndoneTogether(reason) : reason;
  }

  private async finish(): Promise<void> {
    const { transaction } = this;
    try {
      if (this.failure) await transaction.rollback(this.failure.reason);
      else await transaction.commit();
    } catch (reason) {
      // Where no answer came to the commit, it may stand: then it must not happen again.
      this.failure = { reason, certain: reason instanceof UndoneByDatabase || refused(reason) };
      await transaction.rollback(reason);
    } finally {
      await transaction.release();
      this.end.resolve(undefined);
    }
  }

  private sendAsked(): void {
    const all = [...this.asked.values()];
    this.asked.clear();
    for (const { statement, organizationId, by } of all) {
      const rows = by.map(({ row }, n) => ({ n, ...row }));
      const values = [organizationId, JSON.stringify(rows)];
      this.transaction.query<QueryResultRow & { n: number }>({ ...statement, values }).then(
        (answer) => {
          const answers = Map.groupBy(answer.rows, ({ n }) => n);
          by.forEach(({ resolve }, n) => resolve((answers.get(n) ?? []) as never[]));
        },
        (reason: unknown) => by.forEach(({ reject }) => reject(reason)),
      );
    }
  }
}

/** One request's part in a transaction that it may share; it joins with its first statement. */
class Member implements TransactionOfScope {
  private group: Group | undefined;
  private boarding: Promise<Group> | undefined;
  private boarded: (group: Group) => void = () => undefined;
  private ormRunner: QueryRunner | undefined;
  /** Sent before there was a transaction. */
  private early: Held[] = [];
  private hasLeft = false;

  constructor(
    readonly joining: Joining,
    private readonly enter: (member: Member) => void,
    private readonly runnerOn: (connect: () => Promise<PoolClient>) => QueryRunner,
  ) {}

  get runner(): QueryRunner {
    return (this.ormRunner ??= this.runnerOn(() => this.connect()));
  }

  get hasBegun(): boolean {
    return this.boarding !== undefined || this.early.length > 0;
  }

  board(group: Group): void {
    this.group = group;
    for (const held of this.early) group.transaction.send(held);
    this.boarded(group);
  }

  async connect(): Promise<PoolClient> {
    return (await this.join()).transaction.connect();
  }

  async query<R extends QueryResultRow>(statement: Prepared): Promise<QueryResult<R>> {
    return (await this.join()).transaction.query<R>(statement);
  }

  async each<R extends QueryResultRow>(statement: RowsStatement, organizationId: string, row: Row): Promise<R[]> {
    return (await this.join()).ask<R>(statement, organizationId, row);
  }

  send(held: Held): void {
    if (this.group) this.group.transaction.send(held);
    else this.early.push(held);
  }

  async commit(): Promise<void> {
    if (!this.boarding && this.early.length === 0) return;
    const group = await this.join();
    this.hasLeft = true;
    await group.leave();
  }

  async rollback(reason: unknown): Promise<unknown> {
    if (!this.boarding || this.hasLeft) return reason;
    this.hasLeft = true;
    const group = await this.boarding;
    group.fail(reason);
    return group.leave().catch((error: unknown) => error);
  }

  release(): Promise<void> {
    return Promise.resolve();
  }

  private join(): Promise<Group> {
    if (this.boarding) return this.boarding;
    this.boarding = new Promise((resolve) => (this.boarded = resolve));
    this.enter(this);
    return this.boarding;
  }
}
