import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { isMember } from '../platform/policy/policy.js';
import { Allow } from '../platform/policy/route-policy.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { LiveHub } from './live-hub.js';
import { LiveStream } from './live-stream.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Controller('events')
export class LiveController {
  constructor(
    private readonly hub: LiveHub,
    private readonly scope: TenantScope,
  ) {}

  /** Server-sent events: what changed among the things you may read. */
  @Get()
  @Allow('events.listen', isMember)
  listen(
    @CurrentActor() actor: Actor,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    this.hub.assertRoom(actor.organizationId, actor.personId);
    // A stream lives for hours; the request's transaction must end first, and what the hub reads has its own.
    this.scope.afterCommit(() => {
      reply.hijack();
      const { raw } = reply;
      if (raw.destroyed || request.raw.socket.destroyed) return;
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write('retry: 1000\n\n');
      const stream = new LiveStream(actor, raw);
      raw.once('close', this.hub.join(stream, lastEventId && uuid.test(lastEventId) ? lastEventId : undefined));
    });
  }
}
