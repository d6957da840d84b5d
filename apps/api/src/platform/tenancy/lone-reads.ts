import type { QueryResultRow } from 'pg';
import { Gathering } from './gathering.js';
import { type GatheredStatement, together } from './statement.js';
import type { Transaction } from './transaction.js';

type Asked = Readonly<{
  organizationId: string;
  statement: GatheredStatement;
  values: readonly unknown[];
  resolve: (rows: never[]) => void;
  reject: (reason: unknown) => void;
}>;

/**
 * Requests that need one statement and no other, and come at the same time to the same organization, are answered by
 * one statement and one packet (ADR 23). Where that fails, each asks again by itself.
 */
export class LoneReads {
  private readonly gathering = new Gathering<Asked>(
    (asked) => this.carry(asked),
    (asked) => asked,
  );

  constructor(private readonly begin: (organizationId: string) => Transaction) {}

  ask<R extends QueryResultRow>(
    organizationId: string,
    statement: GatheredStatement,
    values: readonly unknown[],
  ): Promise<R[]> {
    return new Promise<R[]>((resolve, reject) => {
      const asked = { organizationId, statement, values, resolve, reject };
      this.gathering.add(`${organizationId} ${statement.name}`, asked);
    });
  }

  private async carry(asked: readonly Asked[]): Promise<void> {
    const [first] = asked;
    if (first && asked.length > 1) {
      const { organizationId, statement } = first;
      const rows = asked.map(({ values }, n) =>
        Object.fromEntries<unknown>([['n', n], ...values.map((value, at) => [`v${at + 2}`, value] as const)]),
      );
      const wanted = [organizationId, JSON.stringify(rows)];
      try {
        const answer = await this.begin(organizationId).alone<QueryResultRow & { n: number }>({
          ...together(statement),
          values: wanted,
        });
        const answers = Map.groupBy(answer.rows, ({ n }) => n);
        asked.forEach(({ resolve }, n) => resolve((answers.get(n) ?? []) as never[]));
        return;
      } catch {
        // One of them may be to blame: each is told of its own.
      }
    }
    await Promise.all(asked.map((each) => this.carryAlone(each)));
  }

  private async carryAlone({ organizationId, statement, values, resolve, reject }: Asked): Promise<void> {
    try {
      const answer = await this.begin(organizationId).alone({ ...statement, values: [organizationId, ...values] });
      resolve(answer.rows as never[]);
    } catch (reason) {
      reject(reason);
    }
  }
}
