import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PersonInWorld } from './people.js';

/** What the server said of one write, once, for good. */
export type Acknowledged = Readonly<{ title: string; id: string }>;

export type WriteLoad = Readonly<{
  acknowledged: readonly Acknowledged[];
  /** Answers that no client could do anything with: neither a success nor "come back in a moment". */
  refused: readonly string[];
  /** Resolves when this many more writes were acknowledged, or one was refused. */
  more(count: number): Promise<void>;
  /** Each writer ends with the write that it is at. */
  stop(): Promise<void>;
}>;

type Order = Readonly<{
  /** Where the server is now: it may have moved since the last attempt. */
  address: () => string;
  person: PersonInWorld;
  writers: number;
  /** Told apart from other loads by it, in keys and titles. */
  name: string;
}>;

const wishes = (title: string) => [
  { path: 'goals', body: { step: 3, title, dueOn: '2026-12-01' } },
  { path: 'evidence', body: { title, occurredOn: '2026-11-20', audience: 'manager', competencyKeys: [] } },
];

/**
 * People who press the button once and whose program does not give up: each write has a key of its own and is sent,
 * under that key, until somebody answers.
 */
export function startWriting({ address, person, writers, name }: Order): WriteLoad {
  const acknowledged: Acknowledged[] = [];
  const refused: string[] = [];
  const told = new EventEmitter();
  const stopping = new AbortController();

  async function writeOnce(key: string, path: string, body: object, title: string): Promise<void> {
    for (;;) {
      const answer = await attempt(person, `${address()}/api/v1/people/${person.personId}/${path}`, key, body);
      if (answer?.status === 201) {
        const { id } = JSON.parse(answer.body) as { id: string };
        acknowledged.push({ title, id });
        told.emit('answer');
        return;
      }
      if (answer && answer.status !== 503) {
        refused.push(`${answer.status} ${answer.body}`);
        told.emit('answer');
        return;
      }
      await sleep(10);
    }
  }

  const working = Array.from({ length: writers }, async (_, writer) => {
    for (let n = 0; !stopping.signal.aborted && refused.length === 0; n += 1) {
      const title = `${name}: ${writer} wrote number ${n}`;
      const wish = wishes(title)[n % 2];
      if (wish) await writeOnce(title.replaceAll(' ', '-'), wish.path, wish.body, title);
    }
  });

  return {
    acknowledged,
    refused,
    more: async (count) => {
      const wanted = acknowledged.length + count;
      while (acknowledged.length < wanted && refused.length === 0) await once(told, 'answer');
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(working);
    },
  };
}

type Answer = Readonly<{ status: number; body: string; replayed: boolean }>;

/** Null when the connection broke, before or after the server had done it: the client cannot know. */
export async function attempt(
  { cookie, csrfToken }: PersonInWorld,
  url: string,
  key: string,
  body: object,
): Promise<Answer | null> {
  const headers = { cookie, 'x-csrf-token': csrfToken, 'idempotency-key': key, 'content-type': 'application/json' };
  try {
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return {
      status: answer.status,
      body: await answer.text(),
      replayed: answer.headers.get('idempotency-replayed') === 'true',
    };
  } catch {
    return null;
  }
}
