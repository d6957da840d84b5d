import { Body, Controller, Get, HttpCode, Patch, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import {
  type AccountChange,
  accountChangeSchema,
  type OrganizationChange,
  organizationChangeSchema,
  type OrganizationView,
  organizationSchema,
  type PasswordChange,
  passwordChangeSchema,
} from '@rungs/contracts/account.js';
import { accountSchema, type AccountView, sessionSchema, type SessionView } from '@rungs/contracts/session.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IfMatch, withEtag } from '../../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../../platform/policy/actor.js';
import { isMember } from '../../platform/policy/policy.js';
import { Allow, OfAccount } from '../../platform/policy/route-policy.js';
import type { Session } from '../session.entity.js';
import { BrowserSessions } from '../sessions/browser-sessions.js';
import { CurrentSession } from '../sessions/current-session.js';
import { AccountService } from './account.service.js';
import { organizationPolicy } from './organization.policy.js';
import { PasswordChanges } from './password-changes.js';

@Controller()
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly passwords: PasswordChanges,
    private readonly browsers: BrowserSessions,
  ) {}

  @Get('account')
  @Allow('account.read', isMember)
  @SerializeOptions({ schema: accountSchema })
  async show(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<AccountView> {
    return withEtag(reply, await this.accounts.show(actor));
  }

  @Patch('account')
  @Allow('account.update', isMember)
  @SerializeOptions({ schema: accountSchema })
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body({ schema: accountChangeSchema }) change: AccountChange,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    return withEtag(reply, await this.accounts.change(actor, version, change));
  }

  /** Ends every other session; the one that asks goes on with a new token. */
  @Post('account/password')
  @HttpCode(200)
  @OfAccount('account.change-password')
  @SerializeOptions({ schema: sessionSchema })
  async changePassword(
    @CurrentSession() session: Session,
    @Body({ schema: passwordChangeSchema }) change: PasswordChange,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.browsers.handOver(await this.passwords.change(session, change, request.ip), request, reply);
  }

  @Get('organization')
  @Allow('organization.read', isMember)
  @SerializeOptions({ schema: organizationSchema })
  async organization(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganizationView> {
    return withEtag(reply, await this.accounts.organization(actor));
  }

  @Patch('organization')
  @Allow('organization.update', organizationPolicy.update)
  @SerializeOptions({ schema: organizationSchema })
  async changeOrganization(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body({ schema: organizationChangeSchema }) change: OrganizationChange,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganizationView> {
    return withEtag(reply, await this.accounts.changeOrganization(actor, version, change));
  }
}
