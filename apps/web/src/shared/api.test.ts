import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { answer, problem } from '../test/server.js';
import { api, setCsrfToken, withQuery } from './api.js';
import { ContractError, ProblemError, UnreachableError } from './problem-error.js';

const goal = z.object({ title: z.string() });
const offline = () => {
  throw new TypeError('Failed to fetch');
};

describe('asking', () => {
  it('gives what the contract describes, and nothing else', async () => {
    answer({ 'GET /goals': { title: 'Ship', secret: 1 } });
    expect(await api.get('/goals', goal)).toEqual({ title: 'Ship' });
  });

  it('refuses an answer of another shape', async () => {
    answer({ 'GET /goals': { name: 'Ship' } });
    await expect(api.get('/goals', goal)).rejects.toBeInstanceOf(ContractError);
  });

  it('writes filters that are set, and leaves out the others', () => {
    expect(withQuery('/goals', { step: 3, text: '', audience: undefined, kind: ['a', 'b'] })).toBe(
      '/goals?step=3&kind=a&kind=b',
    );
  });

  it('tries again when the server is busy, and then gives up with its words', async () => {
    const busy = answer({ 'GET /goals': () => problem(503, 'unavailable') });
    await expect(api.get('/goals', goal)).rejects.toMatchObject({ status: 503 });
    expect(busy).toHaveLength(3);
  }, 15_000);

  it('does not ask again after a fault of the server', async () => {
    const asked = answer({ 'GET /goals': () => problem(500, 'internal') });
    await expect(api.get('/goals', goal)).rejects.toMatchObject({ code: 'internal', requestId: 'request-1' });
    expect(asked).toHaveLength(1);
  });

  it('keeps the status of an answer that is no problem document', async () => {
    answer({ 'GET /goals': () => ({ status: 418, body: 'short and stout' }) });
    await expect(api.get('/goals', goal)).rejects.toMatchObject({ status: 418, code: 'unknown' });
  });
});

describe('changing', () => {
  it('carries the token, the version and one key over every try', async () => {
    let tries = 0;
    const asked = answer({
      'POST /goals': () => (++tries < 2 ? problem(503, 'unavailable') : { status: 201, body: { title: 'Ship' } }),
    });
    setCsrfToken('t0ken');
    await api.post('/goals', { title: 'Ship' }, goal, { version: 4 });
    expect(asked.map(({ headers }) => headers.get('x-csrf-token'))).toEqual(['t0ken', 't0ken']);
    expect(asked.map(({ headers }) => headers.get('if-match'))).toEqual(['"4"', '"4"']);
    const [first, second] = asked.map(({ headers }) => headers.get('idempotency-key'));
    expect(first).toMatch(/^[0-9a-f-]{36}$/u);
    expect(second).toBe(first);
  });

  it('is sent once when nothing makes a second time safe', async () => {
    const asked = answer({ 'PATCH /account': offline });
    await expect(api.patch('/account', {}, goal)).rejects.toBeInstanceOf(UnreachableError);
    expect(asked).toHaveLength(1);
  });

  it('takes an empty answer', async () => {
    answer({ 'DELETE /session': () => ({ status: 204 }) });
    await expect(api.del('/session', z.undefined())).resolves.toBeUndefined();
  });

  it('says where in the body something is wrong, and what stands there now', async () => {
    const errors = [{ pointer: '/title', code: 'too_big', detail: 'Too long.' }];
    answer({ 'PUT /goals': () => problem(412, 'stale', { errors, current: { version: 5 } }) });
    const error: unknown = await api.put('/goals', {}, goal).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ errors, current: { version: 5 } });
  });
});

it('stops when the asker left, and calls that no error of the line', async () => {
  answer({ 'GET /goals': () => Promise.reject(new DOMException('gone', 'AbortError')) });
  const left = new AbortController();
  left.abort();
  await expect(api.get('/goals', goal, left.signal)).rejects.toMatchObject({ name: 'AbortError' });
});
