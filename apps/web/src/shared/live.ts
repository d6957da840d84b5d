import type { QueryClient } from '@tanstack/react-query';
import { liveEventSchema } from '@rungs/contracts/events.js';

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;
/** Long enough for a look at another tab. */
const hiddenForMs = 5_000;

/**
 * Hears `GET /events`: a hint that something changed, never the change itself, because rights are checked when it is
 * read. Keeps what is on screen true while others change it. A query is told when its key begins with the topic, or when
 * `meta: { topics: ['goal', 'evidence'] }` names it. `onDoubt` is asked when the server
 * refused the stream, or gave it back: the cookie may belong to nobody, or to somebody else by now. Answers how to stop.
 *
 * The browser reconnects by itself after a lost line and asks for what it missed (Last-Event-ID). Where it gives up
 * (the server answered an error) we try again, later each time and with jitter; then everything on screen is asked for
 * anew, because nobody knows what was missed.
 *
 * A page that nobody looks at holds no stream: over HTTP/1.1 a browser opens six lines to a server, so that the seventh
 * tab would wait for ever, and the server counts them as well. Once it is looked at, everything is asked for anew.
 */
export function followChanges(
  client: QueryClient,
  onDoubt: () => void,
  open: () => EventSource = () => new EventSource('/api/v1/events'),
): () => void {
  let source: EventSource | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let lost = document.hidden;

  const everything = (): void => void client.invalidateQueries({ refetchType: 'active' });
  const connect = (): void => {
    source = open();
    source.onopen = () => {
      failures = 0;
      if (lost) {
        onDoubt();
        everything();
      }
      lost = false;
    };
    source.addEventListener('change', ({ data }: MessageEvent<string>) => apply(client, data));
    source.addEventListener('reset', everything);
    // This process is going; another takes over, and not all of us at once.
    source.addEventListener('reconnect', again);
    source.onerror = () => {
      lost = true;
      if (source?.readyState !== EventSource.CLOSED) return;
      onDoubt();
      again();
    };
  };
  const look = (): void => {
    clearTimeout(leaving);
    if (!document.hidden && !source) {
      clearTimeout(waiting);
      connect();
    } else if (document.hidden && source) leaving = setTimeout(leave, hiddenForMs);
  };
  const leave = (): void => {
    clearTimeout(waiting);
    source?.close();
    source = undefined;
    lost = true;
  };
  const again = (): void => {
    source?.close();
    clearTimeout(waiting);
    waiting = setTimeout(connect, Math.min(firstWaitMs * 2 ** failures++, longestWaitMs) * (0.5 + Math.random()));
  };

  if (!document.hidden) connect();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    clearTimeout(leaving);
    leave();
  };
}

function apply(client: QueryClient, data: string): void {
  const change = liveEventSchema.pick({ topic: true }).safeParse(json(data));
  if (!change.success) return;
  const { topic } = change.data;
  // How far whom is let in may be another now: seldom, and everything on screen depends on it.
  if (topic === 'organization') return void client.invalidateQueries();
  void client.invalidateQueries({
    predicate: ({ queryKey, meta }) => queryKey[0] === topic || (meta?.topics?.includes(topic) ?? false),
  });
}

function json(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { topics?: readonly string[] };
  }
}
