import { describe, expect, it, jest } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { followChanges } from './live.js';

class Stream extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  close = jest.fn();
  say(data: unknown, name = 'change'): void {
    this.dispatchEvent(new MessageEvent(name, { data: typeof data === 'string' ? data : JSON.stringify(data) }));
  }
}
Object.assign(globalThis, { EventSource: Stream });

const event = (topic: string) => ({
  id: crypto.randomUUID(),
  topic,
  recordId: null,
  subjectPersonId: null,
  act: `${topic}.changed`,
});

function followed() {
  const client = new QueryClient();
  const onDoubt = jest.fn();
  const streams: Stream[] = [];
  const stop = followChanges(client, onDoubt, () => {
    const stream = new Stream();
    streams.push(stream);
    return stream as unknown as EventSource;
  });
  const isStale = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated;
  client.setQueryData(['goal', 'list'], []);
  client.setQueryData(['evidence', 'list'], []);
  client
    .getQueryCache()
    .build(client, { queryKey: ['journey', 'mara'], meta: { topics: ['goal'] } })
    .setData({});
  return { client, streams, stop, isStale, onDoubt };
}

describe('live changes', () => {
  it('refresh what begins with the topic or names it, and leave the rest', () => {
    const { streams, isStale } = followed();
    streams[0]?.say(event('goal'));
    expect(isStale(['goal', 'list'])).toBe(true);
    expect(isStale(['journey', 'mara'])).toBe(true);
    expect(isStale(['evidence', 'list'])).toBe(false);
  });

  it('refresh everything when the organization lets others in than before', () => {
    const { streams, isStale } = followed();
    streams[0]?.say(event('organization'));
    expect([isStale(['goal', 'list']), isStale(['evidence', 'list'])]).toEqual([true, true]);
  });

  it('are not trusted when they are malformed', () => {
    const { streams, isStale } = followed();
    streams[0]?.say('{');
    streams[0]?.say({ topic: 7 });
    expect(isStale(['goal', 'list'])).toBe(false);
  });

  it('refresh everything on screen when too much was missed', () => {
    const { streams, client } = followed();
    const invalidate = jest.spyOn(client, 'invalidateQueries');
    streams[0]?.say('', 'reset');
    expect(invalidate).toHaveBeenCalledWith({ refetchType: 'active' });
  });

  it('come from a new stream after the server gave up on the old, and all is asked anew', () => {
    jest.useFakeTimers();
    const { streams, client, onDoubt } = followed();
    const invalidate = jest.spyOn(client, 'invalidateQueries');
    Object.assign(streams[0] ?? {}, { readyState: Stream.CLOSED });
    streams[0]?.onerror?.();
    expect(onDoubt).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1_600);
    expect(streams).toHaveLength(2);
    streams[1]?.onopen?.();
    expect(onDoubt).toHaveBeenCalledTimes(2);
    expect(invalidate).toHaveBeenCalledWith({ refetchType: 'active' });
    jest.useRealTimers();
  });

  it('are not listened for by a page that nobody looks at, which asks for everything when somebody does', () => {
    jest.useFakeTimers();
    const hidden = jest.spyOn(document, 'hidden', 'get');
    const look = (away: boolean): void => {
      hidden.mockReturnValue(away);
      document.dispatchEvent(new Event('visibilitychange'));
    };
    const { streams, client, stop } = followed();
    look(true);
    look(false);
    jest.advanceTimersByTime(60_000);
    expect(streams[0]?.close).not.toHaveBeenCalled();
    look(true);
    jest.advanceTimersByTime(60_000);
    expect(streams[0]?.close).toHaveBeenCalled();
    expect(streams).toHaveLength(1);
    const invalidate = jest.spyOn(client, 'invalidateQueries');
    look(false);
    streams[1]?.onopen?.();
    expect(invalidate).toHaveBeenCalledWith({ refetchType: 'active' });
    stop();
    hidden.mockReturnValue(true);
    expect(followed().streams).toEqual([]);
    hidden.mockRestore();
    jest.useRealTimers();
  });

  it('end when nobody listens any more', () => {
    const { streams, stop } = followed();
    stop();
    expect(streams[0]?.close).toHaveBeenCalled();
  });
});
