import { describe, expect, it } from '@jest/globals';
import { discard, keepForLater, readOutbox, sendWaiting, type Waiting } from './outbox.js';

const entry = (words: string) => ({ path: '/people/mara/evidence', words, body: { title: words } });

describe('entries that wait on the device', () => {
  it('have an id and a key of their own from the start', async () => {
    const kept = await keepForLater('mara', entry('Cut build time'));
    expect(kept.body).toEqual({ title: 'Cut build time', id: kept.id });
    expect(kept.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/u);
    expect(readOutbox('mara')).toEqual([kept]);
  });

  it('belong to one person', async () => {
    await keepForLater('mara', entry('Private'));
    expect(readOutbox('dana')).toEqual([]);
  });

  it('are sent in order and leave the queue one by one', async () => {
    await keepForLater('mara', entry('first'));
    await keepForLater('mara', entry('second'));
    const sent: string[] = [];
    const count = await sendWaiting('mara', async ({ words }) => {
      sent.push(words);
      return 'sent';
    });
    expect([count, sent, readOutbox('mara')]).toEqual([2, ['first', 'second'], []]);
  });

  it('wait on where nobody answers', async () => {
    await keepForLater('mara', entry('first'));
    await keepForLater('mara', entry('second'));
    let tries = 0;
    await sendWaiting('mara', async () => (++tries > 1 ? 'unreachable' : 'sent'));
    expect(readOutbox('mara').map(({ words }) => words)).toEqual(['second']);
  });

  it('stay with the reason when they are refused, and do not hold up the others', async () => {
    await keepForLater('mara', entry('first'));
    const second = await keepForLater('mara', entry('second'));
    const send = async ({ words }: Waiting) => (words === 'first' ? { refused: 'Not here.' } : ('sent' as const));
    await sendWaiting('mara', send);
    expect(readOutbox('mara')).toMatchObject([{ words: 'first', refused: 'Not here.' }]);
    expect(readOutbox('mara').some(({ id }) => id === second.id)).toBe(false);
    expect(await sendWaiting('mara', send)).toBe(0);
  });

  it('are sent once by two tabs that come back together', async () => {
    await keepForLater('mara', entry('once'));
    const sent: string[] = [];
    const send = async ({ words }: Waiting) => {
      sent.push(words);
      await Promise.resolve();
      return 'sent' as const;
    };
    await Promise.all([sendWaiting('mara', send), sendWaiting('mara', send)]);
    expect(sent).toEqual(['once']);
  });

  it('can be thrown away', async () => {
    const kept = await keepForLater('mara', entry('never mind'));
    await discard('mara', kept.id);
    expect(readOutbox('mara')).toEqual([]);
  });

  it('survive a store that somebody else has spoiled', () => {
    localStorage.setItem('rungs:outbox:mara', '{"no":"list"}');
    expect(readOutbox('mara')).toEqual([]);
  });
});
