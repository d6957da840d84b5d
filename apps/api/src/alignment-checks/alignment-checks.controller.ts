import {
  alignmentCheckListSchema,
  type AlignmentCheckList,
  alignmentCheckSchema,
  type AlignmentCheckView,
  alignmentSchema,
  type AlignmentView,
  type CreateAlignmentCheckRequest,
  createAlignmentCheckRequestSchema,
  type ListAlignmentChecksQuery,
  listAlignmentChecksQuerySchema,
  type UpdateAlignmentCheckRequest,
  updateAlignmentCheckRequestSchema,
} from '@rungs/contracts/alignment-checks.js';
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
import { AlignmentChecksService } from './alignment-checks.service.js';
import { AlignmentService } from './alignment.service.js';

@Controller()
@SerializeOptions({ schema: alignmentCheckSchema })
export class AlignmentChecksController {
  constructor(
    private readonly checks: AlignmentChecksService,
    private readonly alignment: AlignmentService,
  ) {}

  /** Where the present plan stands to its KPIs today, and by when it is to be looked at again. */
  @Get('people/:personId/alignment')
  @DecidedBy('alignment.read')
  @SerializeOptions({ schema: alignmentSchema })
  where(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
  ): Promise<AlignmentView> {
    return this.alignment.show(actor, personId);
  }

  @Get('people/:personId/alignment-checks')
  @DecidedBy('alignment-checks.read')
  @SerializeOptions({ schema: alignmentCheckListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listAlignmentChecksQuerySchema }) query: ListAlignmentChecksQuery,
  ): Promise<AlignmentCheckList> {
    return this.checks.list(actor, personId, query);
  }

  @Post('people/:personId/alignment-checks')
  @DecidedBy('alignment-checks.create')
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createAlignmentCheckRequestSchema }) request: CreateAlignmentCheckRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AlignmentCheckView> {
    return withEtag(reply, await this.checks.create(actor, personId, request));
  }

  @Get('alignment-checks/:id')
  @DecidedBy('alignment-checks.read')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AlignmentCheckView> {
    return withEtag(reply, await this.checks.show(actor, id));
  }

  @Patch('alignment-checks/:id')
  @DecidedBy('alignment-checks.update')
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateAlignmentCheckRequestSchema }) request: UpdateAlignmentCheckRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AlignmentCheckView> {
    return withEtag(reply, await this.checks.update(actor, id, version, request));
  }

  @Delete('alignment-checks/:id')
  @DecidedBy('alignment-checks.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.checks.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('alignment-checks/:id/restoration')
  @HttpCode(200)
  @DecidedBy('alignment-checks.restore')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AlignmentCheckView> {
    return withEtag(reply, await this.checks.restore(actor, id, version));
  }
}
