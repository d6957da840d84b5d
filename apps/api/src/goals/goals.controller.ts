import {
  type CreateGoalRequest,
  createGoalRequestSchema,
  type GoalActRequest,
  goalActRequestSchema,
  type GoalList,
  goalListSchema,
  goalSchema,
  type GoalView,
  type ListGoalsQuery,
  listGoalsQuerySchema,
  type UpdateGoalRequest,
  updateGoalRequestSchema,
} from '@rungs/contracts/goals.js';
import { type DeletedRecord, deletedRecordSchema, personIdSchema, recordIdSchema } from '@rungs/contracts/records.js';
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
import { DecidedBy } from '../platform/policy/route-policy.js';
import { GoalLists } from './goal-lists.js';
import { GoalsService } from './goals.service.js';

@Controller()
export class GoalsController {
  constructor(
    private readonly goals: GoalsService,
    private readonly lists: GoalLists,
  ) {}

  @Get('people/:personId/goals')
  @DecidedBy('goals.read')
  @SerializeOptions({ schema: goalListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listGoalsQuerySchema }) query: ListGoalsQuery,
  ): Promise<GoalList> {
    return this.lists.list(actor, personId, query);
  }

  @Post('people/:personId/goals')
  @DecidedBy('goals.create')
  @SerializeOptions({ schema: goalSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createGoalRequestSchema }) request: CreateGoalRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalView> {
    return withEtag(reply, await this.goals.create(actor, personId, request));
  }

  @Get('goals/:id')
  @DecidedBy('goals.read')
  @SerializeOptions({ schema: goalSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalView> {
    return withEtag(reply, await this.goals.show(actor, id));
  }

  @Patch('goals/:id')
  @DecidedBy('goals.update')
  @SerializeOptions({ schema: goalSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateGoalRequestSchema }) request: UpdateGoalRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalView> {
    return withEtag(reply, await this.goals.update(actor, id, version, request));
  }

  /** Finishes, drops or reopens. */
  @Post('goals/:id/acts')
  @HttpCode(200)
  @DecidedBy('goals.act')
  @SerializeOptions({ schema: goalSchema })
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: goalActRequestSchema }) request: GoalActRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalView> {
    return withEtag(reply, await this.goals.act(actor, id, version, request));
  }

  @Delete('goals/:id')
  @DecidedBy('goals.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.goals.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('goals/:id/restoration')
  @HttpCode(200)
  @DecidedBy('goals.restore')
  @SerializeOptions({ schema: goalSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalView> {
    return withEtag(reply, await this.goals.restore(actor, id, version));
  }
}
