import { describe, expect, it } from '@jest/globals';
import { Gathering } from './gathering.js';

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

function gathered(keyOf: (item: string) => unknown = (item) => item) {
  const carried: { items: string[]; back: () => void }[] = [];
  const gathering = new Gathering<string>((items) => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    carried.push({ items: [...items], back: () => resolve(undefined) });
    return promise;
  }, keyOf);
  const comes = async (...items: string[]): Promise<void> => {
    for (const item of items) gathering.add('lane', item);
    await turn();
  };
  return { gathering, comes, carried, loads: () => carried.map(({ items }) => items.join(' ')) };
}

describe('what comes at the same time', () => {
  it('is carried together, and alone when it comes alone', async () => {
    const { comes, loads } = gathered();
    await comes('ada');
    await comes('grace', 'kay');
    expect(loads()).toEqual(['ada', 'grace kay']);
  });

  it('gathers while two are underway, and leaves when one is back', async () => {
    const { comes, carried, loads } = gathered();
    for (const item of ['a', 'b', 'c', 'd']) await comes(item);
    expect(loads()).toEqual(['a', 'b']);
    carried[0]?.back();
    await turn();
    expect(loads()).toEqual(['a', 'b', 'c d']);
  });

  it('is 32 at most; the others leave with the next', async () => {
    const { comes, carried } = gathered();
    await comes(...Array.from({ length: 80 }, (_, n) => `${n}`));
    expect(carried.map(({ items }) => items.length)).toEqual([32, 32]);
    carried[1]?.back();
    await turn();
    expect(carried.map(({ items }) => items.length)).toEqual([32, 32, 16]);
  });

  it('is carried apart where it has the same key', async () => {
    const { comes, loads } = gathered((item) => item.charAt(0));
    await comes('a1', 'b1', 'a2', 'c1');
    expect(loads()).toEqual(['a1 b1 c1', 'a2']);
  });

  it('does not wait for what goes another way', async () => {
    const { gathering, comes, loads } = gathered();
    await comes('a');
    await comes('b');
    gathering.add('another lane', 'c');
    await turn();
    expect(loads()).toEqual(['a', 'b', 'c']);
  });
});
