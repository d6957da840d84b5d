import { Body, Controller, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { type SessionView, sessionSchema, type SignUpRequest, signUpRequestSchema } from '@rungs/contracts/session.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/policy/route-policy.js';
import { BrowserSessions } from '../sessions/browser-sessions.js';
import { SignUps } from './sign-ups.js';

@Controller('sign-ups')
export class SignUpsController {
  constructor(
    private readonly signUps: SignUps,
    private readonly browsers: BrowserSessions,
  ) {}

  /** An organization with its first admin, who is signed in by it. */
  @Post()
  @Public()
  @SerializeOptions({ schema: sessionSchema })
  async signUp(
    @Body({ schema: signUpRequestSchema }) wish: SignUpRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.browsers.start(await this.signUps.signUp(wish, request.ip), request, reply);
  }
}
