import {
  type CircleActRequest,
  circleActRequestSchema,
  type CircleList,
  circleListSchema,
  circleMemberSchema,
  type CircleMemberView,
  type InviteToCircleRequest,
  inviteToCircleRequestSchema,
  type ListCircleQuery,
  listCircleQuerySchema,
  type UpdateCircleMemberRequest,
  updateCircleMemberRequestSchema,
} from '@rungs/contracts/circle.js';
import { personIdSchema, recordIdSchema } from '@rungs/contracts/records.js';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { CircleService } from './circle.service.js';

@Controller()
export class CircleController {
  constructor(private readonly circle: CircleService) {}

  @Get('people/:personId/circle')
  @DecidedBy('circle.read')
  @SerializeOptions({ schema: circleListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listCircleQuerySchema }) query: ListCircleQuery,
  ): Promise<CircleList> {
    return this.circle.of(actor, personId, query);
  }

  /** Asks a mentor or a sponsor in; they see nothing before they accept. */
  @Post('people/:personId/circle')
  @DecidedBy('circle.invite')
  @SerializeOptions({ schema: circleMemberSchema })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: inviteToCircleRequestSchema }) wish: InviteToCircleRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CircleMemberView> {
    return withEtag(reply, await this.circle.invite(actor, personId, wish));
  }

  /** The circles of others that the caller is in, or asked into. */
  @Get('circle-members')
  @DecidedBy('circle.read')
  @SerializeOptions({ schema: circleListSchema })
  ofOthers(
    @CurrentActor() actor: Actor,
    @Query({ schema: listCircleQuerySchema }) query: ListCircleQuery,
  ): Promise<CircleList> {
    return this.circle.ofOthers(actor, query);
  }

  @Get('circle-members/:id')
  @DecidedBy('circle.read')
  @SerializeOptions({ schema: circleMemberSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CircleMemberView> {
    return withEtag(reply, await this.circle.show(actor, id));
  }

  @Patch('circle-members/:id')
  @DecidedBy('circle.update')
  @SerializeOptions({ schema: circleMemberSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateCircleMemberRequestSchema }) wish: UpdateCircleMemberRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CircleMemberView> {
    return withEtag(reply, await this.circle.update(actor, id, version, wish));
  }

  /** The member accepts or declines; either of the two ends it. */
  @Post('circle-members/:id/acts')
  @HttpCode(200)
  @DecidedBy('circle.act')
  @SerializeOptions({ schema: circleMemberSchema })
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: circleActRequestSchema }) { act }: CircleActRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CircleMemberView> {
    return withEtag(reply, await this.circle.act(actor, id, version, act));
  }
}
