import { describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { GroupCommit, UndoneTogether } from './group-commit.js';
import type { Prepared, RowsStatement } from './statement.js';
import { type Transaction, UndoneByDatabase } from './transaction.js';

const insert: RowsStatement = { name: 'insert', text: 'insert …', takes: 'rows' };

/** A database that answers each row with its name, and that commits as it is told. */
function groups(commit: () => Promise<void> = () => Promise.resolve()) {
  const log: string[] = [];
  const begin = () =>
    ({
      query: ({ values }: Prepared) => {
        const rows = JSON.parse(String(values[1])) as { n: number; name: string }[];
        log.push(rows.map(({ name }) => name).join(' '));
        return Promise.resolve({ rows: rows.map(({ n, name }) => ({ n, said: name })) });
      },
      send: () => log.push('sent'),
      commit: () => {
        log.push('commit');
        return commit();
      },
      rollback: (reason: unknown) => {
        log.push('rollback');
        return Promise.resolve(reason);
      },
      release: () => Promise.resolve(void log.push('release')),
    }) as unknown as Transaction;
  const group = new GroupCommit(begin, () => ({}) as QueryRunner);
  /** As a scope does it: work, then commit, or roll back what failed. */
  const request = async (name: string, work: () => void = () => undefined): Promise<unknown> => {
    const member = group.member({ organizationId: 'o', key: name });
    try {
      const [answer] = await member.each<{ said: string }>(insert, 'o', { name });
      work();
      await member.commit();
      return answer?.said;
    } catch (error) {
      throw await member.rollback(error);
    }
  };
  return { log, request };
}

const outcomes = async (...requests: Promise<unknown>[]) =>
  (await Promise.allSettled(requests)).map((each) =>
    each.status === 'fulfilled' ? each.value : (each.reason as unknown),
  );

const failing = (): void => {
  throw new TypeError('as asked');
};

describe('requests that share a transaction', () => {
  it('ask once, are each told their own, and commit once', async () => {
    const { log, request } = groups();
    expect(await outcomes(request('ada'), request('grace'), request('kay'))).toEqual(['ada', 'grace', 'kay']);
    expect(log).toEqual(['ada grace kay', 'commit', 'release']);
  });

  it('keep nothing when one of them fails, and are told that each may begin again', async () => {
    const { log, request } = groups();
    const told = await outcomes(request('ada'), request('grace', failing));
    expect(told).toEqual([expect.any(UndoneTogether), expect.any(UndoneTogether)]);
    expect(log).toEqual(['ada grace', 'rollback', 'release']);
  });

  it('are told their own reason when they were alone', async () => {
    expect(await outcomes(groups().request('ada', failing))).toEqual([expect.any(TypeError)]);
  });

  it('may begin again when the database refused the commit', async () => {
    const { request } = groups(() => Promise.reject(new UndoneByDatabase()));
    const told = await outcomes(request('ada'), request('grace'));
    expect(told).toEqual([expect.any(UndoneTogether), expect.any(UndoneTogether)]);
  });

  it('must not begin again when no answer came to the commit: it may stand', async () => {
    const lost = new Error('Connection terminated unexpectedly');
    const { request } = groups(() => Promise.reject(lost));
    expect(await outcomes(request('ada'), request('grace'))).toEqual([lost, lost]);
  });

  it('take no part before they ask for something', async () => {
    const { log } = groups();
    const member = new GroupCommit(failing as () => never, () => ({}) as QueryRunner).member({
      organizationId: 'o',
      key: 'a',
    });
    await member.commit();
    expect([member.hasBegun, log]).toEqual([false, []]);
  });
});
