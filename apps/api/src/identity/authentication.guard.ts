import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/http/problem.js';
import { setActor } from '../platform/policy/actor.js';
import { Actors, type SignedIn } from './actors.js';
import { sessionCookieName } from './session-cookie.js';
import type { Session } from './session.entity.js';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);
const sessionKey = Symbol('session');
type Carrier = { [sessionKey]?: Session };

export const sessionOf = (request: object): Session | undefined => (request as Carrier)[sessionKey];

/** Finds out who asks. Whether they may is the policy guard's question, which comes next. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(private readonly actors: Actors) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const signedIn = await this.find(request);
    if (signedIn?.session) (request as Carrier)[sessionKey] = signedIn.session;
    if (signedIn?.actor) setActor(request, signedIn.actor);
    return true;
  }

  private async find(request: FastifyRequest): Promise<SignedIn | null> {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return this.actors.ofPersonalToken(bearer);

    refuseForeignOrigin(request);
    const token = request.cookies[sessionCookieName(request)];
    const signedIn = token ? await this.actors.ofSession(token) : null;
    if (signedIn?.session && !harmless.has(request.method)) requireCsrfToken(request, signedIn.session);
    return signedIn;
  }
}

/** A browser says where a request was born; from anywhere but our own pages it may change nothing. */
function refuseForeignOrigin({ method, headers, host, protocol }: FastifyRequest): void {
  if (harmless.has(method) || headers.origin === undefined) return;
  if (headers.origin !== `${protocol}://${host}`) {
    throw problem(403, 'foreign_origin', 'Requests that change something must come from our own pages.');
  }
}

function requireCsrfToken({ headers }: FastifyRequest, { csrfToken }: Session): void {
  const sent = Buffer.from(String(headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(csrfToken);
  if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) {
    throw problem(403, 'csrf', 'Reload the page and try again.');
  }
}
