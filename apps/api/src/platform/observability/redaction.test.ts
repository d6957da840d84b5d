import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { redacted } from './redaction.js';

const secret = randomBytes(32).toString('base64url');
const written = (value: unknown): string => JSON.stringify(redacted(value));

describe('what is written to the log', () => {
  it.each([
    ['a cookie header', { headers: { cookie: `rungs_session=${secret}` } }],
    ['a header in a message', { msg: `refused Bearer ${secret}` }],
    ['a cookie in a message', { msg: `cookie was __Host-rungs_session=${secret}; x=1` }],
    ['an address with a token', { msg: `POST /api/v1/password-resets/${secret}` }],
    ['a field by name', { user: { passwordHash: secret, resetToken: secret, 'x-csrf-token': secret } }],
    ['a body', { body: { note: secret } }],
    ['an error’s message', { err: new Error(`no such thing: ${secret}`) }],
    ['the cause of an error', { err: new Error('outer', { cause: new Error(`token ${secret}`) }) }],
    [
      'the detail of a database error',
      {
        err: Object.assign(new Error('duplicate key'), {
          detail: `Key (email)=(${secret})`,
          query: secret,
          parameters: [secret],
        }),
      },
    ],
    ['a list', { items: [[{ token: secret }], `x ${secret} y`] }],
    ['bytes', { hash: Buffer.from(secret) }],
  ])('has no secret from %s', (_, value) => expect(written(value)).not.toContain(secret));

  it.each(['pat', 'inv', 'fbk'])('has no token of an organization: %s', (kind) => {
    const token = `rungs_${kind}_0199f0aa111172228333444455556666_${secret}`;
    expect(written({ msg: `with ${token}` })).toBe('{"msg":"with [redacted]"}');
  });

  it('has no password of a database or mail server', () => {
    expect(written({ msg: 'postgres://app:hunter2@db/rungs failed' })).toBe(
      '{"msg":"postgres://app:[redacted]@db/rungs failed"}',
    );
  });

  it('keeps what helps: ids, codes, routes and names', () => {
    const line = {
      requestId: '0199f0aa-1111-7222-8333-444455556666',
      code: 'stale',
      route: '/api/v1/goals/:goalId',
      status: 412,
      ms: 3.2,
    };
    expect(redacted(line)).toEqual(line);
  });

  it('ends, also for what contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(written(loop)).toContain('[redacted]');
  });
});
