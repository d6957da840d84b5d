import {
  type CreateGoalPartRequest,
  createGoalPartRequestSchema,
  type GoalPartActRequest,
  goalPartActRequestSchema,
  goalPartSchema,
  type GoalPartView,
  type HandedPartList,
  handedPartListSchema,
  type ListHandedPartsQuery,
  listHandedPartsQuerySchema,
  type UpdateGoalPartRequest,
  updateGoalPartRequestSchema,
} from '@rungs/contracts/goals.js';
import { type DeletedRecord, deletedRecordSchema, recordIdSchema } from '@rungs/contracts/records.js';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { isMember } from '../platform/policy/policy.js';
import { Allow, DecidedBy } from '../platform/policy/route-policy.js';
import { GoalParts } from './goal-parts.js';
import { GoalPartsService } from './goal-parts.service.js';

@Controller()
export class GoalPartsController {
  constructor(
    private readonly parts: GoalPartsService,
    private readonly lists: GoalParts,
  ) {}

  /** What others handed to the caller. */
  @Get('goal-parts')
  @Allow('goal-parts.handed', isMember)
  @SerializeOptions({ schema: handedPartListSchema })
  handed(
    @CurrentActor() actor: Actor,
    @Query({ schema: listHandedPartsQuerySchema }) query: ListHandedPartsQuery,
  ): Promise<HandedPartList> {
    return this.lists.handedTo(actor, query);
  }

  @Post('goals/:goalId/parts')
  @DecidedBy('goal-parts.create')
  @SerializeOptions({ schema: goalPartSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('goalId', { schema: recordIdSchema }) goalId: string,
    @Body({ schema: createGoalPartRequestSchema }) request: CreateGoalPartRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalPartView> {
    return withEtag(reply, await this.parts.create(actor, goalId, request));
  }

  @Patch('goal-parts/:id')
  @DecidedBy('goal-parts.update')
  @SerializeOptions({ schema: goalPartSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateGoalPartRequestSchema }) request: UpdateGoalPartRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalPartView> {
    return withEtag(reply, await this.parts.update(actor, id, version, request));
  }

  /** Finishes or reopens, by its owner or by whoever has it in hand; hands it back, by the latter. */
  @Post('goal-parts/:id/acts')
  @HttpCode(200)
  @DecidedBy('goal-parts.act')
  @SerializeOptions({ schema: goalPartSchema })
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: goalPartActRequestSchema }) request: GoalPartActRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalPartView> {
    return withEtag(reply, await this.parts.act(actor, id, version, request));
  }

  @Delete('goal-parts/:id')
  @DecidedBy('goal-parts.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.parts.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('goal-parts/:id/restoration')
  @HttpCode(200)
  @DecidedBy('goal-parts.restore')
  @SerializeOptions({ schema: goalPartSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalPartView> {
    return withEtag(reply, await this.parts.restore(actor, id, version));
  }
}
