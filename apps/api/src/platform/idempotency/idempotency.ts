import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { conflict, problem } from '../http/problem.js';
import type { Actor } from '../policy/actor.js';
import { type Attempt, IdempotencyKeys, type Kept } from './idempotency-keys.js';

type Asked = Readonly<{ request: FastifyRequest; reply: FastifyReply }>;

/**
 * A POST with an `Idempotency-Key` happens once: sent again, it is answered as the first time. Inside the request's
 * transaction, so an attempt that failed leaves nothing behind and may be repeated.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly keys: IdempotencyKeys) {}

  /** @param shownOnce the answer holds a secret: it is not kept, and a repetition is refused (409) */
  async once(
    { request, reply }: Asked,
    actor: Actor,
    work: () => Promise<unknown>,
    shownOnce: boolean,
  ): Promise<unknown> {
    const attempt = attemptOf(request, actor);
    if (!attempt) return work();
    const kept = await this.keys.take(attempt);
    if (kept) {
      if (!kept.bodyHash.equals(attempt.bodyHash)) {
        throw problem(422, 'idempotency_key_reused', 'This Idempotency-Key was used for a different request.');
      }
      if (shownOnce) throw conflict('already_done', 'This was done. What it answered is shown only once.');
      return replay(reply, kept);
    }
    const answer = await work();
    const text = typeof answer === 'string' ? answer : answer === undefined ? null : JSON.stringify(answer);
    const etag = reply.getHeader('etag');
    this.keys.keep(attempt, {
      status: reply.statusCode,
      body: shownOnce ? null : text,
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

/** Null for what is no POST or has no key. Whoever is not signed in never gets here: sign-in must not answer from memory. */
function attemptOf(request: FastifyRequest, { personId }: Actor): Attempt | null {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw problem(400, 'malformed', 'Idempotency-Key must be 1 to 200 visible ASCII characters.');
  }
  // The address is part of what was asked: the same key for another record is another request.
  const asked = `${request.url}\0${JSON.stringify(request.body ?? null)}`;
  const bodyHash = createHash('sha256').update(asked).digest();
  return { personId, route: request.routeOptions.url ?? '', key, bodyHash };
}
