import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problem } from '../platform/http/problem.js';
import { setAccount, setActor } from '../platform/policy/actor.js';
import { RouteRules } from '../platform/policy/route-rules.js';
import { Actors, type SignedIn } from './actors.js';
import { sessionCookieName } from './session-cookie.js';
import type { Session } from './session.entity.js';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);
const signedInKey = Symbol('signed in');
type Carrier = { [signedInKey]?: SignedIn };

export const signedInOf = (request: object): SignedIn | undefined => (request as Carrier)[signedInKey];
export const sessionOf = (request: object): Session | undefined => signedInOf(request)?.session ?? undefined;

/** Finds out who asks. Whether they may is the policy guard's question, which comes next. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly actors: Actors,
    private readonly routes: RouteRules,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const kind = this.routes.of(context).policy?.kind;
    const signedIn = await this.find(request, kind !== 'public');
    if (!signedIn) return true;
    (request as Carrier)[signedInKey] = signedIn;
    setAccount(request, signedIn.accountId);
    // Only a route that asks for a member acts within an organization; the others open scopes of their own.
    if (signedIn.actor && kind !== 'public' && kind !== 'account') setActor(request, signedIn.actor);
    return true;
  }

  private async find(request: FastifyRequest, actsAsCaller: boolean): Promise<SignedIn | null> {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return this.actors.ofPersonalToken(bearer);

    refuseForeignOrigin(request);
    const token = request.cookies[sessionCookieName(request)];
    const signedIn = token ? await this.actors.ofSession(token) : null;
    // What is open to anybody (signing in again in a second tab) uses no power of the session, so it needs no proof.
    const needsProof = actsAsCaller && !harmless.has(request.method);
    if (signedIn?.session && needsProof) requireCsrfToken(request, signedIn.session);
    return signedIn;
  }
}

/** A browser says where a request was born; from anywhere but our own pages it may change nothing, nor sign anyone in. */
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
