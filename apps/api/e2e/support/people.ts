import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { hashOf, newSecret } from '../../src/identity/secret-token.js';
import { Session } from '../../src/identity/session.entity.js';
import { newId } from '../../src/platform/ids.js';
import type { Role } from '../../src/platform/policy/actor.js';

export type PersonInWorld = Readonly<{
  name: string;
  email: string;
  accountId: string;
  personId: string;
  organizationId: string;
  roles: readonly Role[];
  cookie: string;
  csrfToken: string;
}>;

const day = 86_400_000;

/** A session as signing in makes it, without the cost of a password. */
export async function signIn(
  app: NestFastifyApplication,
  { accountId, organizationId }: { accountId: string; organizationId: string },
): Promise<Pick<PersonInWorld, 'cookie' | 'csrfToken'>> {
  const secret = newSecret();
  const csrfToken = newSecret();
  const now = new Date();
  await app
    .get(DataSource)
    .getRepository(Session)
    .insert({
      id: newId(),
      tokenHash: hashOf(secret),
      accountId,
      activeOrganizationId: organizationId,
      csrfToken,
      authenticatedAt: now,
      expiresAt: new Date(now.getTime() + day),
    });
  return { cookie: `rungs_session=${secret}`, csrfToken };
}

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** supertest with the person's credentials on it; paths begin behind `/api/v1`. */
export type Caller = Readonly<Record<Verb, (path: string) => request.Test>>;

export function callerOf(server: Parameters<typeof request>[0], { cookie, csrfToken }: PersonInWorld): Caller {
  const call = (verb: Verb) => (path: string) =>
    request(server)[verb](`/api/v1${path}`).set('cookie', cookie).set('x-csrf-token', csrfToken);
  return { get: call('get'), post: call('post'), put: call('put'), patch: call('patch'), delete: call('delete') };
}
