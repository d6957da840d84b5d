import {
  type CreatePlanItemRequest,
  createPlanItemRequestSchema,
  type PlanItemActRequest,
  planItemActRequestSchema,
  type PlanOpportunitiesRequest,
  planOpportunitiesRequestSchema,
  planSchema,
  type PlanView,
  type UpdatePlanItemRequest,
  updatePlanItemRequestSchema,
} from '@rungs/contracts/plans.js';
import { type DeletedRecord, deletedRecordSchema, recordIdSchema } from '@rungs/contracts/records.js';
import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { PlanItemsService } from './plan-items.service.js';

/** Items belong to one plan; If-Match is the plan's version, and the whole plan is the answer. */
@Controller()
export class PlanItemsController {
  constructor(private readonly items: PlanItemsService) {}

  @Post('plans/:id/items')
  @DecidedBy('plans.update')
  @SerializeOptions({ schema: planSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Body({ schema: createPlanItemRequestSchema }) request: CreatePlanItemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView> {
    return withEtag(reply, await this.items.create(actor, id, request));
  }

  /** Makes an item of each, and moves each to `planned` with it. */
  @Post('plans/:id/items/from-opportunities')
  @DecidedBy('plans.update')
  @SerializeOptions({ schema: planSchema })
  async createFrom(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Body({ schema: planOpportunitiesRequestSchema }) { opportunityIds }: PlanOpportunitiesRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView> {
    return withEtag(reply, await this.items.createFrom(actor, id, opportunityIds));
  }

  @Patch('plan-items/:id')
  @DecidedBy('plans.update')
  @SerializeOptions({ schema: planSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updatePlanItemRequestSchema }) request: UpdatePlanItemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView> {
    return withEtag(reply, await this.items.update(actor, id, version, request));
  }

  /** Starts, blocks, unblocks, defers, resumes, finishes or reopens it, or reaches a milestone. */
  @Post('plan-items/:id/acts')
  @HttpCode(200)
  @DecidedBy('plans.act')
  @SerializeOptions({ schema: planSchema })
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: planItemActRequestSchema }) request: PlanItemActRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView> {
    return withEtag(reply, await this.items.act(actor, id, version, request));
  }

  @Delete('plan-items/:id')
  @DecidedBy('plans.update')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.items.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('plan-items/:id/restoration')
  @HttpCode(200)
  @DecidedBy('plans.update')
  @SerializeOptions({ schema: planSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanView> {
    return withEtag(reply, await this.items.restore(actor, id, version));
  }
}
