const hidden = '[redacted]';

/** Names whose values are secrets or content, wherever they appear. */
const secretName =
  /cookie|authorization|password|passphrase|secret|token|csrf|^body$|^query$|^url$|^headers$|^parameters$|^detail$|^text$|^content$/i;
/** Secrets by their looks: our tokens, bearer headers, session cookies, addresses with a password, JWTs. */
const secretText = [
  /rungs_(?:pat|inv|fbk)_[\w-]+/g,
  /\bBearer\s+[^\s"',;]+/gi,
  /\b(?:__Host-)?rungs_session=[^;\s"]+/g,
  /\b([a-z]+:\/\/[^\s:/@]+):[^\s@/]+@/gi,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
  // A secret of ours in an address (`/password-resets/…`) or anywhere else: 256 bits in base64url.
  /(?<![\w-])[\w-]{43}(?![\w-])/g,
];
const deepest = 6;
const longest = 2_000;

/** The same value with secrets and content left out; errors become their type, code, scrubbed message and stack. */
export function redacted(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubbed(value);
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? String(value) : value;
  if (depth >= deepest) return hidden;
  if (value instanceof Error) return errorFields(value, depth);
  if (value instanceof Date) return value;
  if (Buffer.isBuffer(value)) return hidden;
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redacted(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, secretName.test(name) ? hidden : redacted(member, depth + 1)]),
  );
}

/** Postgres puts values into `detail` and statements into `query`: neither is copied. */
function errorFields(error: Error, depth: number): object {
  const { code, constraint, table, statusCode } = error as Error &
    Record<'code' | 'constraint' | 'table' | 'statusCode', unknown>;
  return {
    type: error.name,
    message: scrubbed(error.message),
    ...Object.fromEntries(
      Object.entries({ code, constraint, table, statusCode }).filter(([, field]) => field !== undefined),
    ),
    stack: scrubbed((error.stack ?? '').split('\n').slice(1).join('\n')),
    ...(error.cause !== undefined && { cause: redacted(error.cause, depth + 1) }),
  };
}

function scrubbed(text: string): string {
  const scrub = (left: string, pattern: RegExp): string =>
    left.replace(pattern, (_, scheme: unknown) => (typeof scheme === 'string' ? `${scheme}:${hidden}@` : hidden));
  return secretText.reduce(scrub, text.slice(0, longest));
}
