import {
  type ListPlanTurnsQuery,
  listPlanTurnsQuerySchema,
  type PlanTurnList,
  planTurnListSchema,
  type PlanVersion,
  type PlanVersionQuery,
  planVersionQuerySchema,
  planVersionSchema,
} from '@rungs/contracts/plan-turns.js';
import {
  type CreatePlanRequest,
  createPlanRequestSchema,
  type ListPlansQuery,
  listPlansQuerySchema,
  type PlanActRequest,
  planActRequestSchema,
  type PlanList,
  planListSchema,
  planSchema,
  type PlanView,
  type UpdatePlanRequest,
  updatePlanRequestSchema,
} from '@rungs/contracts/plans.js';
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
import { PlanActsService } from './plan-acts.service.js';
import { PlanLists } from './plan-lists.js';
import { PlansService } from './plans.service.js';

@Controller()
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly acts: PlanActsService,
    private readonly lists: PlanLists,
  ) {}

  @Get('people/:personId/plans')
  @DecidedBy('plans.read')
  @SerializeOptions({ schema: planListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listPlansQuerySchema }) query: ListPlansQuery,
  ): Promise<PlanList> {
    return this.lists.list(actor, personId, query);
  }

  /** One plan per iteration of the journey. */
  @Post('people/:personId/plans')
  @DecidedBy('plans.create')
  @SerializeOptions({ schema: planSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createPlanRequestSchema }) request: CreatePlanRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView> {
    return withEtag(reply, await this.plans.create(actor, personId, request));
  }

  @Get('plans/:id')
  @DecidedBy('plans.read')
  @SerializeOptions({ schema: planSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView> {
    return withEtag(reply, await this.plans.show(actor, id));
  }

  @Patch('plans/:id')
  @DecidedBy('plans.update')
  @SerializeOptions({ schema: planSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updatePlanRequestSchema }) request: UpdatePlanRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView> {
    return withEtag(reply, await this.plans.update(actor, id, version, request));
  }

  /** Proposes, takes back, agrees, counters, accepts, starts, revises, finishes or abandons. */
  @Post('plans/:id/acts')
  @HttpCode(200)
  @DecidedBy('plans.act')
  @SerializeOptions({ schema: planSchema })
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: planActRequestSchema }) request: PlanActRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView> {
    return withEtag(reply, await this.acts.act(actor, id, version, request));
  }

  @Delete('plans/:id')
  @DecidedBy('plans.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.plans.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('plans/:id/restoration')
  @HttpCode(200)
  @DecidedBy('plans.restore')
  @SerializeOptions({ schema: planSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView> {
    return withEtag(reply, await this.plans.restore(actor, id, version));
  }

  /** Who did what with it, the latest first; each proposal and each counter with what it changed. */
  @Get('plans/:id/turns')
  @DecidedBy('plans.read')
  @SerializeOptions({ schema: planTurnListSchema })
  turns(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Query({ schema: listPlanTurnsQuerySchema }) query: ListPlanTurnsQuery,
  ): Promise<PlanTurnList> {
    return this.lists.turns(actor, id, query);
  }

  @Get('plan-versions/:id')
  @DecidedBy('plans.read')
  @SerializeOptions({ schema: planVersionSchema })
  version(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Query({ schema: planVersionQuerySchema }) query: PlanVersionQuery,
  ): Promise<PlanVersion> {
    return this.lists.version(actor, id, query);
  }
}
