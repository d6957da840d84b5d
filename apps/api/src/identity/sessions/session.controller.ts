import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Post,
  Req,
  Res,
  SerializeOptions,
  UnauthorizedException,
  UseGuards,
} from '@nestjs/common';
import {
  confirmationRequestSchema,
  type SessionView,
  sessionSchema,
  signInRequestSchema,
  switchOrganizationRequestSchema,
} from '@rungs/contracts/session.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfAccount, Public } from '../../platform/policy/route-policy.js';
import { signedInOf } from '../authentication.guard.js';
import { PasswordCheck, type VerifiedAccount } from '../passwords/password-check.js';
import { PasswordGuard, Verified } from '../passwords/password.guard.js';
import { clearSessionCookie } from '../session-cookie.js';
import { BrowserSessions } from './browser-sessions.js';
import { CurrentSession } from './current-session.js';
import { SessionViews } from './session-views.js';
import { Sessions } from './sessions.js';
import type { Session } from '../session.entity.js';

@Controller('session')
@SerializeOptions({ schema: sessionSchema })
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly browsers: BrowserSessions,
    private readonly views: SessionViews,
    private readonly passwords: PasswordCheck,
  ) {}

  @Get()
  @OfAccount('session.read')
  async show(@Req() request: FastifyRequest): Promise<SessionView> {
    const signedIn = signedInOf(request);
    if (!signedIn) throw new UnauthorizedException();
    const { accountId, session, actor } = signedIn;
    const organizationId = actor?.organizationId ?? session?.activeOrganizationId ?? null;
    return this.views.of({ accountId, organizationId, csrfToken: session?.csrfToken ?? '' });
  }

  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  async signIn(
    @Body({ schema: signInRequestSchema }) _parsed: unknown,
    @Verified() account: VerifiedAccount | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    if (!account) throw new UnauthorizedException();
    return this.browsers.start(account, request, reply);
  }

  @Delete()
  @HttpCode(204)
  @OfAccount('session.end')
  async signOut(
    @CurrentSession() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(session);
    clearSessionCookie(request, reply);
  }

  @Post('organization')
  @HttpCode(200)
  @OfAccount('session.move')
  async moveTo(
    @CurrentSession() session: Session,
    @Body({ schema: switchOrganizationRequestSchema }) { organizationId }: { organizationId: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const moved = await this.sessions.moveTo(session, organizationId);
    if (!moved) throw new NotFoundException();
    return this.browsers.handOver(moved, request, reply);
  }

  @Post('confirmation')
  @HttpCode(200)
  @OfAccount('session.confirm')
  async confirm(
    @CurrentSession() session: Session,
    @Body({ schema: confirmationRequestSchema }) { password }: { password: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    await this.passwords.verifyOwner(session.accountId, password, request.ip);
    return this.browsers.handOver(await this.sessions.confirm(session), request, reply);
  }
}
