import { z } from 'zod';
import { newId } from '../ids.js';

/**
 * Entries that were written while nobody could be reached. They lie in localStorage, because they must outlive the tab;
 * the queue belongs to one person, and no other who signs in on this device sees or sends it.
 */
const waitingSchema = z.object({
  id: z.uuid(),
  path: z.string(),
  body: z.record(z.string(), z.unknown()),
  idempotencyKey: z.string(),
  words: z.string(),
  at: z.iso.datetime(),
  /** Set when the server refused it: it stays, and a person decides. */
  refused: z.string().optional(),
});

export type Waiting = z.infer<typeof waitingSchema>;

const prefix = 'rungs:outbox:';
const lockName = 'rungs:outbox';
const listeners = new Set<() => void>();
/** One parse per change of the text, so that a reader that compares by identity sees no change where there is none. */
const parsed = new Map<string, { text: string; items: readonly Waiting[] }>();
const none: readonly Waiting[] = [];

export function readOutbox(personId: string): readonly Waiting[] {
  const text = localStorage.getItem(prefix + personId);
  if (text === null) return none;
  const known = parsed.get(personId);
  if (known?.text === text) return known.items;
  const items = z.array(waitingSchema).safeParse(fromJson(text)).data ?? none;
  parsed.set(personId, { text, items });
  return items;
}

/**
 * Puts an entry into the queue. It has an id of this device's making, here or before a try whose end is unclear, so
 * that sending twice can never make two of it.
 */
export async function keepForLater(
  personId: string,
  entry: Pick<Waiting, 'path' | 'words'> & { body: Record<string, unknown> },
): Promise<Waiting> {
  const id = z.uuid().safeParse(entry.body['id']).data ?? newId();
  const waiting: Waiting = {
    ...entry,
    id,
    body: { ...entry.body, id },
    idempotencyKey: newId(),
    at: new Date().toISOString(),
  };
  await change(personId, (items) => [...items, waiting]);
  return waiting;
}

export const discard = (personId: string, id: string): Promise<void> =>
  change(personId, (items) => items.filter((item) => item.id !== id));

type Send = (waiting: Waiting) => Promise<'sent' | 'unreachable' | { refused: string }>;

/**
 * Sends what waits, oldest first, and stops where nobody answers. The lock is held by one tab at a time, also while
 * sending: two tabs that come online together send each entry once.
 */
export async function sendWaiting(personId: string, send: Send): Promise<number> {
  return navigator.locks.request(lockName, async () => {
    let sent = 0;
    for (const waiting of readOutbox(personId)) {
      if (waiting.refused !== undefined) continue;
      const end = await send(waiting);
      if (end === 'unreachable') break;
      if (end === 'sent') {
        sent++;
        write(
          personId,
          readOutbox(personId).filter(({ id }) => id !== waiting.id),
        );
      } else {
        write(
          personId,
          readOutbox(personId).map((item) => (item.id === waiting.id ? { ...item, ...end } : item)),
        );
      }
    }
    return sent;
  });
}

export function onOutboxChange(listener: () => void): () => void {
  const fromOtherTab = ({ key }: StorageEvent): void => {
    if (key === null || key.startsWith(prefix)) listener();
  };
  listeners.add(listener);
  addEventListener('storage', fromOtherTab);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', fromOtherTab);
  };
}

async function change(personId: string, to: (items: readonly Waiting[]) => readonly Waiting[]): Promise<void> {
  await navigator.locks.request(lockName, () => write(personId, to(readOutbox(personId))));
}

function write(personId: string, items: readonly Waiting[]): void {
  if (items.length === 0) localStorage.removeItem(prefix + personId);
  else localStorage.setItem(prefix + personId, JSON.stringify(items));
  for (const listener of listeners) listener();
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
