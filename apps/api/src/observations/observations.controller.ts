import {
  type CreateObservationRequest,
  createObservationRequestSchema,
  type ListObservationsQuery,
  listObservationsQuerySchema,
  type ObservationList,
  observationListSchema,
  observationSchema,
  type ObservationView,
  type UpdateObservationRequest,
  updateObservationRequestSchema,
} from '@rungs/contracts/observations.js';
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
import { ObservationLists } from './observation-lists.js';
import { ObservationsService } from './observations.service.js';

@Controller()
@DecidedBy('observations.kept')
export class ObservationsController {
  constructor(
    private readonly observations: ObservationsService,
    private readonly lists: ObservationLists,
  ) {}

  @Get('people/:personId/observations')
  @SerializeOptions({ schema: observationListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listObservationsQuerySchema }) query: ListObservationsQuery,
  ): Promise<ObservationList> {
    return this.lists.observations(actor, personId, query);
  }

  @Post('people/:personId/observations')
  @SerializeOptions({ schema: observationSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createObservationRequestSchema }) request: CreateObservationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ObservationView> {
    return withEtag(reply, await this.observations.create(actor, personId, request));
  }

  @Get('observations/:id')
  @SerializeOptions({ schema: observationSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ObservationView> {
    return withEtag(reply, await this.observations.show(actor, id));
  }

  @Patch('observations/:id')
  @SerializeOptions({ schema: observationSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateObservationRequestSchema }) request: UpdateObservationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ObservationView> {
    return withEtag(reply, await this.observations.update(actor, id, version, request));
  }

  @Delete('observations/:id')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.observations.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day; the patterns it belongs to name it again. */
  @Post('observations/:id/restoration')
  @HttpCode(200)
  @SerializeOptions({ schema: observationSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ObservationView> {
    return withEtag(reply, await this.observations.restore(actor, id, version));
  }
}
