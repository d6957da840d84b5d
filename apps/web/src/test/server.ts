import { afterEach } from '@jest/globals';

export type Asked = Readonly<{ method: string; path: string; headers: Headers; body: unknown }>;
type Answer = Readonly<{ status?: number; body?: unknown; headers?: Record<string, string> }>;
/** A body to answer 200 with, or a function of what was asked. */
type Handler = object | Responder;

const before = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = before;
});

/**
 * Answers `fetch` from a table: `{ 'GET /people/1/goals': goals, 'POST /goals': (asked) => ({ status: 201, body }) }`.
 * A path is compared without its query. What is not in the table fails the test with its name. Returns what was asked.
 */
export function answer(table: Record<string, Handler>): Asked[] {
  const log: Asked[] = [];
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://localhost');
    const path = url.pathname.replace('/api/v1', '') + url.search;
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const asked = { method: init?.method ?? 'GET', path, headers: new Headers(init?.headers), body };
    log.push(asked);
    const key = `${asked.method} ${path.split('?')[0]}`;
    if (!(key in table)) throw new Error(`The test does not answer ${key}.`);
    const handler = table[key];
    const answered = isFunction(handler) ? await handler(asked) : { body: handler };
    const { status = 200, body: sent, headers = {} } = answered;
    return new Response(sent === undefined ? null : JSON.stringify(sent), { status, headers });
  };
  return log;
}

type Responder = (asked: Asked) => Answer | Promise<Answer>;
const isFunction = (handler: Handler | undefined): handler is Responder => typeof handler === 'function';

/** A problem as the API writes it. */
export const problem = (status: number, code: string, more: Record<string, unknown> = {}): Answer => ({
  status,
  body: { type: 'about:blank', title: code, status, code, instance: 'request-1', ...more },
});
