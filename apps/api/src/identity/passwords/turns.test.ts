import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** Work that ends when it is told to. */
function work() {
  let end: (() => void) | undefined;
  const begun = { count: 0 };
  const run = () =>
    new Promise<void>((resolve) => {
      begun.count += 1;
      end = resolve;
    });
  return { run, begun, end: () => end?.() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('begin the next when one ends, and never more at once', async () => {
    const turns = new Turns(1, 5);
    const [first, second] = [work(), work()];
    const all = [turns.take(first.run), turns.take(second.run)];
    await settled();
    expect([first.begun.count, second.begun.count]).toEqual([1, 0]);
    first.end();
    await settled();
    expect(second.begun.count).toBe(1);
    second.end();
    await Promise.all(all);
  });

  it('go on after a failure', async () => {
    const turns = new Turns(1, 5);
    await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turns.take(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  it('turn away who finds the line full', async () => {
    const turns = new Turns(1, 1);
    const first = work();
    const waiting = [turns.take(first.run), turns.take(() => Promise.resolve())];
    await expect(turns.take(() => Promise.resolve())).rejects.toMatchObject({ code: 'busy' });
    first.end();
    await Promise.all(waiting);
  });
});
