import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { conflict, problem } from '../http/problem.js';
import { actorOfRequest } from '../policy/actor.js';
import { answersOnceKey } from './answers-once.js';
import { type Attempt, IdempotencyKeys, type Kept } from './idempotency-keys.js';

/**
 * A POST with an `Idempotency-Key` happens once: sent again, it is answered as the first time. Inside the request's
 * transaction, so an attempt that failed leaves nothing behind and may be repeated.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const attempt = request.method === 'POST' ? attemptOf(request) : null;
    if (!attempt) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const once = this.reflector.getAllAndOverride<boolean | undefined>(answersOnceKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    return from(
      this.answer(attempt, reply, once === true, () => lastValueFrom(next.handle(), { defaultValue: undefined })),
    );
  }

  private async answer(
    attempt: Attempt,
    reply: FastifyReply,
    once: boolean,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const kept = await this.keys.take(attempt);
    if (kept) {
      if (!kept.bodyHash.equals(attempt.bodyHash)) {
        throw problem(422, 'idempotency_key_reused', 'This Idempotency-Key was used for a different request.');
      }
      if (once) throw conflict('already_done', 'This was done. What it answered is shown only once.');
      return replay(reply, kept);
    }
    const answer = await work();
    const text = typeof answer === 'string' ? answer : answer === undefined ? null : JSON.stringify(answer);
    const etag = reply.getHeader('etag');
    await this.keys.keep(attempt, {
      status: reply.statusCode,
      body: once ? null : text,
      etag: typeof etag === 'string' ? etag : null,
    });
    return answer;
  }
}

function replay(reply: FastifyReply, { status, body, etag }: Kept): string | undefined {
  void reply.status(status).header('idempotency-replayed', 'true');
  if (etag !== null) void reply.header('etag', etag);
  if (body !== null) void reply.header('content-type', 'application/json; charset=utf-8');
  return body ?? undefined;
}

/** Null for who sent no key, and for who is not signed in: sign-in itself must never answer from memory. */
function attemptOf(request: FastifyRequest): Attempt | null {
  const key = request.headers['idempotency-key'];
  const actor = actorOfRequest(request);
  if (key === undefined || !actor) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw problem(400, 'malformed', 'Idempotency-Key must be 1 to 200 visible ASCII characters.');
  }
  // The address is part of what was asked: the same key for another record is another request.
  const asked = `${request.url}\0${JSON.stringify(request.body ?? null)}`;
  const bodyHash = createHash('sha256').update(asked).digest();
  return { personId: actor.personId, route: request.routeOptions.url ?? '', key, bodyHash };
}
