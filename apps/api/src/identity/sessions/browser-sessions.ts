import { Injectable } from '@nestjs/common';
import type { SessionView } from '@rungs/contracts/session.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionOf } from '../authentication.guard.js';
import { setSessionCookie } from '../session-cookie.js';
import { SessionViews } from './session-views.js';
import { type OpenedSession, Sessions } from './sessions.js';

/** Puts sessions into browsers: every way of signing in ends here. */
@Injectable()
export class BrowserSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly views: SessionViews,
  ) {}

  async start(
    account: Parameters<Sessions['start']>[0],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionView> {
    const browser = { userAgent: (request.headers['user-agent'] ?? '').slice(0, 300), address: request.ip };
    return this.handOver(await this.sessions.start(account, browser, sessionOf(request)), request, reply);
  }

  async handOver(opened: OpenedSession, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const view = await this.views.of(opened);
    setSessionCookie(request, reply, opened.token, opened.expiresAt);
    return view;
  }
}
