import { setTimeout as sleep } from 'node:timers/promises';
import { problemSchema } from '@rungs/contracts/problems.js';
import type { z } from 'zod';
import type { Config } from './config.js';
import { exitCodes, Failure } from './failures.js';

type Call = Readonly<{ method: 'GET' | 'POST'; path: string; body?: unknown; idempotencyKey?: string }>;

/** The server understood and said no; sending it again would not help. */
export class Refused extends Error {
  override name = 'Refused';
}

/** No answer, or one that says "later". */
export class Unanswered extends Error {
  override name = 'Unanswered';

  constructor(
    message: string,
    readonly waitMilliseconds: number | null = null,
  ) {
    super(message);
  }
}

const timeoutMilliseconds = 30_000;
const longestWaitMilliseconds = 30_000;
const retries = 3;

/** One request, parsed by its contract. A refused token ends the program, since nothing after it could go better. */
export async function call<S extends z.ZodType>({ url, token }: Config, request: Call, answer: S): Promise<z.infer<S>> {
  const { method, path, body, idempotencyKey } = request;
  const response = await fetch(new URL(path, url), {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMilliseconds),
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new Unanswered(`${url} does not answer (${reasonOf(error)}).`);
  });
  const text = await response.text().catch((error: unknown) => {
    throw new Unanswered(`${url} broke off (${reasonOf(error)}).`);
  });
  if (response.status === 401) {
    throw new Failure('Your token is not valid any more. Run `rungs login` again.', exitCodes.notSignedIn);
  }
  if (response.status >= 500 || response.status === 429 || response.status === 408) {
    throw new Unanswered(`${response.status} ${sayings(text)}`.trim(), retryAfter(response.headers.get('retry-after')));
  }
  if (!response.ok) throw new Refused(`${response.status} ${sayings(text)}`.trim());
  const parsed = answer.safeParse(json(text));
  if (!parsed.success) throw new Refused(`${url} answered something that is not Rungs. Is the address right?`);
  return parsed.data;
}

/** Tries again up to three times, later each time; the same idempotency key lets a doubled request count once. */
export async function callPatiently<S extends z.ZodType>(
  config: Config,
  request: Call,
  answer: S,
): Promise<z.infer<S>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call(config, request, answer);
    } catch (error) {
      if (!(error instanceof Unanswered) || attempt === retries) throw error;
      const usual = 200 * 2 ** attempt * (0.5 + Math.random());
      await sleep(Math.min(longestWaitMilliseconds, error.waitMilliseconds ?? usual));
    }
  }
}

/** For commands that are a single request: its failure is theirs. */
export function failing(error: unknown): never {
  if (error instanceof Unanswered) throw new Failure(error.message, exitCodes.unreachable);
  if (error instanceof Refused) throw new Failure(error.message, exitCodes.incomplete);
  throw error;
}

/** A problem in its own words; what answers in another form (a proxy) is not repeated. */
function sayings(text: string): string {
  const problem = problemSchema.safeParse(json(text));
  if (!problem.success) return '';
  const { title, detail, errors = [] } = problem.data;
  return [detail ?? title, ...errors.map((error) => `${error.pointer}: ${error.detail}`)].join(' ');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function retryAfter(header: string | null): number | null {
  return header && /^\d{1,6}$/u.test(header) ? Number(header) * 1000 : null;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.message) : String(cause);
}
