import {
  type CheckInList,
  checkInListSchema,
  checkInSchema,
  type CheckInView,
  type CreateCheckInRequest,
  createCheckInRequestSchema,
  type EnergyTrend,
  energyTrendSchema,
  type ListCheckInsQuery,
  listCheckInsQuerySchema,
  type UpdateCheckInRequest,
  updateCheckInRequestSchema,
} from '@rungs/contracts/check-ins.js';
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
import { CheckInLists } from './check-in-lists.js';
import { CheckInsService } from './check-ins.service.js';

@Controller()
@DecidedBy('check-ins.own')
export class CheckInsController {
  constructor(
    private readonly checkIns: CheckInsService,
    private readonly lists: CheckInLists,
  ) {}

  @Get('people/:personId/check-ins')
  @SerializeOptions({ schema: checkInListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listCheckInsQuerySchema }) query: ListCheckInsQuery,
  ): Promise<CheckInList> {
    return this.lists.list(actor, personId, query);
  }

  @Get('people/:personId/check-ins/trend')
  @SerializeOptions({ schema: energyTrendSchema })
  trend(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
  ): Promise<EnergyTrend> {
    return this.lists.trend(actor, personId);
  }

  @Post('people/:personId/check-ins')
  @SerializeOptions({ schema: checkInSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createCheckInRequestSchema }) request: CreateCheckInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckInView> {
    return withEtag(reply, await this.checkIns.create(actor, personId, request));
  }

  @Get('check-ins/:id')
  @SerializeOptions({ schema: checkInSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckInView> {
    return withEtag(reply, await this.checkIns.show(actor, id));
  }

  @Patch('check-ins/:id')
  @SerializeOptions({ schema: checkInSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateCheckInRequestSchema }) request: UpdateCheckInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckInView> {
    return withEtag(reply, await this.checkIns.update(actor, id, version, request));
  }

  @Delete('check-ins/:id')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.checkIns.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('check-ins/:id/restoration')
  @HttpCode(200)
  @SerializeOptions({ schema: checkInSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckInView> {
    return withEtag(reply, await this.checkIns.restore(actor, id, version));
  }
}
