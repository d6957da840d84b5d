import { describe, expect, it } from '@jest/globals';
import { LoneReads } from './lone-reads.js';
import type { Prepared } from './statement.js';
import type { Transaction } from './transaction.js';

const page = { name: 'page', valueTypes: ['text'], text: 'select $2 as said where o = $1' };

/** A database that says back what it was asked; it refuses `bad`, and with it whoever asks in the same statement. */
function database() {
  const asked: string[] = [];
  const begin = () =>
    ({
      alone: ({ name, values: [, value] }: Prepared) => {
        asked.push(name);
        if (String(value).includes('bad')) return Promise.reject(new Error('refused'));
        if (name === 'page') return Promise.resolve({ rows: [{ said: value }] });
        const rows = JSON.parse(String(value)) as { n: number; v2: string }[];
        return Promise.resolve({ rows: rows.map(({ n, v2 }) => ({ n, said: v2 })) });
      },
    }) as unknown as Transaction;
  return { reads: new LoneReads(begin), asked };
}

describe('lone reads', () => {
  it('that come at the same time are one statement, and each is told its own', async () => {
    const { reads, asked } = database();
    const answers = await Promise.all(['ada', 'grace'].map((value) => reads.ask('o', page, [value])));
    expect(answers.flat()).toMatchObject([{ said: 'ada' }, { said: 'grace' }]);
    expect(asked).toEqual(['page together']);
  });

  it('stay what they are when they come alone', async () => {
    const { reads, asked } = database();
    expect(await reads.ask('o', page, ['ada'])).toEqual([{ said: 'ada' }]);
    expect(asked).toEqual(['page']);
  });

  it('are asked again one by one when one of them is refused, and only that one is told so', async () => {
    const { reads } = database();
    const told = await Promise.allSettled(['ada', 'bad', 'grace'].map((value) => reads.ask('o', page, [value])));
    expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('of two organizations are never one statement', async () => {
    const { reads, asked } = database();
    await Promise.all([reads.ask('ours', page, ['ada']), reads.ask('theirs', page, ['grace'])]);
    expect(asked).toEqual(['page', 'page']);
  });
});
