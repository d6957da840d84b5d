import { randomBytes } from 'node:crypto';
import type request from 'supertest';
import type { World } from './world.js';

/** A browser: it keeps the cookie it is given and sends along the CSRF token of the last session it was shown. */
export type Browser = Readonly<{
  get(path: string): request.Test;
  post(path: string, body?: object): request.Test;
  patch(path: string, body: object): request.Test;
  delete(path: string): request.Test;
  cookie(): string;
}>;

/** In a network of its own, so that tests do not use up each other's attempts: the world must trust its proxy. */
export function openBrowser(world: World, startCookie = '', address = randomAddress()): Browser {
  let cookie = startCookie;
  let csrfToken = '';
  const send = (verb: 'get' | 'post' | 'patch' | 'delete', path: string): request.Test => {
    const asked = world.asNobody()[verb](`/api/v1${path}`);
    return asked
      .set({ cookie, 'x-csrf-token': csrfToken, 'x-forwarded-for': address })
      .on('response', ({ headers, body }: request.Response) => {
        const [set] = (headers['set-cookie'] as unknown as string[] | undefined) ?? [];
        if (set !== undefined) cookie = set.split(';')[0] ?? '';
        if (typeof body?.csrfToken === 'string') csrfToken = body.csrfToken;
      });
  };
  return {
    get: (path) => send('get', path),
    post: (path, body = {}) => send('post', path).send(body),
    patch: (path, body) => send('patch', path).send(body),
    delete: (path) => send('delete', path),
    cookie: () => cookie,
  };
}

export const randomAddress = (): string => `10.${[...randomBytes(3)].join('.')}`;

/** A world whose browsers come from many places. */
export const behindProxy = { TRUST_PROXY: 'true' };
