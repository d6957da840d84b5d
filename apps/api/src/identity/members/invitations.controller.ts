import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import {
  type AcceptanceRequest,
  acceptanceRequestSchema,
  type InvitationPage,
  invitationPageSchema,
  type InvitationRequest,
  invitationRequestSchema,
  invitationSchema,
  invitationsQuerySchema,
  type InvitationsQuery,
  type InvitationToMe,
  invitationTokenSchema,
  invitationToMeSchema,
  type InvitationView,
} from '@rungs/contracts/members.js';
import { recordIdSchema } from '@rungs/contracts/records.js';
import { type SessionView, sessionSchema } from '@rungs/contracts/session.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IfMatch, withEtag } from '../../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../../platform/policy/actor.js';
import { Allow, Public } from '../../platform/policy/route-policy.js';
import { BrowserSessions } from '../sessions/browser-sessions.js';
import { Acceptances } from './acceptances.js';
import { InvitationsService } from './invitations.service.js';
import { keepsMembers } from './member.policy.js';

@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly acceptances: Acceptances,
    private readonly browsers: BrowserSessions,
  ) {}

  @Get()
  @Allow('invitations.list', keepsMembers)
  @SerializeOptions({ schema: invitationPageSchema })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: invitationsQuerySchema }) query: InvitationsQuery,
  ): Promise<InvitationPage> {
    return this.invitations.list(actor, query);
  }

  @Post()
  @Allow('invitations.invite', keepsMembers)
  @SerializeOptions({ schema: invitationSchema })
  async invite(
    @CurrentActor() actor: Actor,
    @Body({ schema: invitationRequestSchema }) request: InvitationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvitationView> {
    return withEtag(reply, await this.invitations.invite(actor, request));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('invitations.revoke', keepsMembers)
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.invitations.revoke(actor, id, version);
  }

  /** For whoever holds the link. Reading it changes nothing, so that a mail scanner that follows links spoils none. */
  @Get(':token')
  @Public()
  @SerializeOptions({ schema: invitationToMeSchema })
  show(@Param('token', { schema: invitationTokenSchema }) token: string): Promise<InvitationToMe> {
    return this.acceptances.show(token);
  }

  @Post(':token/acceptances')
  @Public()
  @SerializeOptions({ schema: sessionSchema })
  async accept(
    @Param('token', { schema: invitationTokenSchema }) token: string,
    @Body({ schema: acceptanceRequestSchema }) wish: AcceptanceRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.browsers.start(await this.acceptances.accept(token, wish, request.ip), request, reply);
  }
}
