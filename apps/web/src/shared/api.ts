import type { z } from 'zod';
import { newId } from './ids.js';
import { ContractError, ProblemError, UnreachableError } from './problem-error.js';
import { untilReached } from './reach.js';
import { loadProblemWords } from './problem-words.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export type GetOptions = Readonly<{ signal?: AbortSignal; query?: Readonly<Record<string, QueryValue>> }>;

export type ChangeOptions = Readonly<{
  signal?: AbortSignal | undefined;
  /** What the change was based on: sent as If-Match. */
  version?: number | undefined;
  /**
   * One key per intention. Retries inside a call share one by themselves; give your own where a person may press again
   * after an unclear end, or where the intention outlives the page.
   */
  idempotencyKey?: string | undefined;
}>;

type QueryValue = string | number | boolean | null | undefined | readonly string[];
type Sent = ChangeOptions & Readonly<{ body?: unknown }>;

const base = '/api/v1';
const timeoutMs = 15_000;
/** Twenty megabytes over a slow line. */
const uploadTimeoutMs = 120_000;
/** Only what says "not now" is tried again by itself; a 500 may have happened after half the work. */
const worthRetrying = new Set([502, 503, 504]);
const waitsMs = [400, 1_600];

let csrfToken = '';

/** The session's token, told once it is known; every change carries it. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

/** The only door to the server. Each answer is parsed by its contract: what a component gets is what its type says. */
export const api = {
  get: <S extends z.ZodType>(path: string, schema: S, options: AbortSignal | GetOptions = {}): Promise<z.output<S>> => {
    const { signal, query } = options instanceof AbortSignal ? { signal: options, query: {} } : options;
    return call('GET', withQuery(path, query), schema, { signal });
  },
  post: <S extends z.ZodType>(path: string, body: unknown, schema: S, options?: ChangeOptions) =>
    call('POST', path, schema, { ...options, body, idempotencyKey: options?.idempotencyKey ?? newId() }),
  patch: <S extends z.ZodType>(path: string, body: unknown, schema: S, options?: ChangeOptions) =>
    call('PATCH', path, schema, { ...options, body }),
  put: <S extends z.ZodType>(path: string, body: unknown, schema: S, options?: ChangeOptions) =>
    call('PUT', path, schema, { ...options, body }),
  del: <S extends z.ZodType>(path: string, schema: S, options?: ChangeOptions) =>
    call('DELETE', path, schema, { ...options }),
};

/** Appends what is set; what is empty is left out, so that a cleared filter leaves no trace in the address. */
export function withQuery(path: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function call<S extends z.ZodType>(method: Method, path: string, schema: S, sent: Sent): Promise<z.output<S>> {
  const response = await withRetries(method, path, sent);
  const text = await response.text();
  const parsed = schema.safeParse(text === '' ? undefined : fromJson(text));
  if (!parsed.success) {
    throw new ContractError(`${method} ${path} answered what its contract does not say.`, { cause: parsed.error });
  }
  return parsed.data;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A GET may always be repeated, a change only under a key or a version: then the server does it once. */
async function withRetries(method: Method, path: string, sent: Sent): Promise<Response> {
  const repeatable = method === 'GET' || sent.idempotencyKey !== undefined || sent.version !== undefined;
  for (let attempt = 0; ; attempt++) {
    const wait = repeatable ? waitsMs[attempt] : undefined;
    try {
      const response = await send(method, path, sent);
      if (response.ok) return response;
      const problem = await ProblemError.from(response);
      // Not being signed in is how every visit may begin, and has words in each of its places; what is no problem of
      // ours came from a proxy, behind which nobody can be asked for words.
      if (problem.code !== 'signed_out' && problem.code !== 'unknown') await loadProblemWords();
      if (wait === undefined || !worthRetrying.has(problem.status)) throw problem;
      await pause(problem.retryAfter ? Math.min(problem.retryAfter * 1000, 5_000) : wait, sent.signal);
    } catch (error) {
      if (!(error instanceof UnreachableError) || error.why === 'timeout' || wait === undefined) throw error;
      if (!navigator.onLine) throw error;
      await pause(wait, sent.signal);
    }
  }
}

async function send(method: Method, path: string, { body, version, idempotencyKey, signal }: Sent): Promise<Response> {
  const isFile = body instanceof FormData;
  const limit = AbortSignal.timeout(isFile ? uploadTimeoutMs : timeoutMs);
  const headers = new Headers({ accept: 'application/json' });
  // The browser itself writes the type of a form, because only it knows the boundary.
  if (body !== undefined && !isFile) headers.set('content-type', 'application/json');
  if (method !== 'GET' && csrfToken) headers.set('x-csrf-token', csrfToken);
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  try {
    return await fetch(`${base}${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    if (!limit.aborted) void untilReached();
    throw new UnreachableError(limit.aborted ? 'timeout' : 'offline', { cause: error });
  }
}

/** With jitter, so that a thousand browsers do not come back in the same instant. */
function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds * (0.5 + Math.random()));
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    });
  });
}
