import {
  type VisibilityEventList,
  visibilityEventListSchema,
  visibilityEventSchema,
  type VisibilityEventView,
  type CreateVisibilityEventRequest,
  createVisibilityEventRequestSchema,
  type ListVisibilityEventsQuery,
  listVisibilityEventsQuerySchema,
  type UpdateVisibilityEventRequest,
  updateVisibilityEventRequestSchema,
} from '@rungs/contracts/visibility-events.js';
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
import { VisibilityEventLists } from './visibility-event-lists.js';
import { VisibilityEventsService } from './visibility-events.service.js';

@Controller()
export class VisibilityEventsController {
  constructor(
    private readonly events: VisibilityEventsService,
    private readonly lists: VisibilityEventLists,
  ) {}

  @Get('people/:personId/visibility-events')
  @DecidedBy('visibility-events.read')
  @SerializeOptions({ schema: visibilityEventListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listVisibilityEventsQuerySchema }) query: ListVisibilityEventsQuery,
  ): Promise<VisibilityEventList> {
    return this.lists.list(actor, personId, query);
  }

  @Post('people/:personId/visibility-events')
  @DecidedBy('visibility-events.create')
  @SerializeOptions({ schema: visibilityEventSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createVisibilityEventRequestSchema }) request: CreateVisibilityEventRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisibilityEventView> {
    return withEtag(reply, await this.events.create(actor, personId, request));
  }

  @Get('visibility-events/:id')
  @DecidedBy('visibility-events.read')
  @SerializeOptions({ schema: visibilityEventSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisibilityEventView> {
    return withEtag(reply, await this.events.show(actor, id));
  }

  @Patch('visibility-events/:id')
  @DecidedBy('visibility-events.update')
  @SerializeOptions({ schema: visibilityEventSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateVisibilityEventRequestSchema }) request: UpdateVisibilityEventRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisibilityEventView> {
    return withEtag(reply, await this.events.update(actor, id, version, request));
  }

  @Delete('visibility-events/:id')
  @DecidedBy('visibility-events.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.events.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('visibility-events/:id/restoration')
  @DecidedBy('visibility-events.restore')
  @HttpCode(200)
  @SerializeOptions({ schema: visibilityEventSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisibilityEventView> {
    return withEtag(reply, await this.events.restore(actor, id, version));
  }
}
