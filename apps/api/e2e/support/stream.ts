import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PersonInWorld } from './people.js';
import type { World } from './world.js';

type Message = Readonly<{ event: string; id?: string; data: Record<string, unknown> }>;

export type OpenStream = Readonly<{
  status: number;
  headers: IncomingMessage['headers'];
  /** The first message, past or to come, that fits; fails after a second. */
  next(fits: (message: Message) => boolean): Promise<Message>;
  all: readonly Message[];
  /** Resolves when the other side ends it. */
  ended: Promise<void>;
  close(): void;
}>;

/** `GET /events` as this person, read the way a browser's EventSource reads it. */
export async function openStream(world: World, person: PersonInWorld, lastEventId?: string): Promise<OpenStream> {
  const { port } = world.app.getHttpServer().address() as AddressInfo;
  const headers = { cookie: person.cookie, ...(lastEventId && { 'last-event-id': lastEventId }) };
  const request = get({ port, host: '127.0.0.1', path: '/api/v1/events', headers, agent: false });
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    request.once('response', resolve).once('error', reject),
  );
  const all: Message[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  response.setEncoding('utf8').on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    all.push(...blocks.flatMap(messageOf));
    for (const look of waiting) look();
  });
  const ended = new Promise<void>((resolve) => response.once('close', resolve));
  response.on('error', () => undefined);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    all,
    ended,
    close: () => request.destroy(),
    next: (fits) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`Nothing came that fits. Came: ${JSON.stringify(all)}`)), 1_000);
        const look = (): void => {
          const found = all.find(fits);
          if (!found) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

function messageOf(block: string): Message[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(': ', 1)[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
  );
  const [event, id, data] = [fields.get('event'), fields.get('id'), fields.get('data')];
  return event ? [{ event, ...(id && { id }), data: JSON.parse(data ?? '{}') as Record<string, unknown> }] : [];
}
