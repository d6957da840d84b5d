import {
  type FocusByItem,
  focusByItemSchema,
  type FocusSessionList,
  focusSessionListSchema,
  focusSessionSchema,
  type FocusSessionView,
  type CreateFocusSessionRequest,
  createFocusSessionRequestSchema,
  type ListFocusSessionsQuery,
  listFocusSessionsQuerySchema,
  type UpdateFocusSessionRequest,
  updateFocusSessionRequestSchema,
} from '@rungs/contracts/focus-sessions.js';
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
import { FocusSessionLists } from './focus-session-lists.js';
import { FocusSessionsService } from './focus-sessions.service.js';

@Controller()
@DecidedBy('focus-sessions.own')
export class FocusSessionsController {
  constructor(
    private readonly sessions: FocusSessionsService,
    private readonly lists: FocusSessionLists,
  ) {}

  @Get('people/:personId/focus-sessions')
  @SerializeOptions({ schema: focusSessionListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listFocusSessionsQuerySchema }) query: ListFocusSessionsQuery,
  ): Promise<FocusSessionList> {
    return this.lists.list(actor, personId, query);
  }

  @Get('people/:personId/focus-sessions/by-item')
  @SerializeOptions({ schema: focusByItemSchema })
  byItem(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
  ): Promise<FocusByItem> {
    return this.lists.byItem(actor, personId);
  }

  @Post('people/:personId/focus-sessions')
  @SerializeOptions({ schema: focusSessionSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createFocusSessionRequestSchema }) request: CreateFocusSessionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FocusSessionView> {
    return withEtag(reply, await this.sessions.create(actor, personId, request));
  }

  @Get('focus-sessions/:id')
  @SerializeOptions({ schema: focusSessionSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FocusSessionView> {
    return withEtag(reply, await this.sessions.show(actor, id));
  }

  @Patch('focus-sessions/:id')
  @SerializeOptions({ schema: focusSessionSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateFocusSessionRequestSchema }) request: UpdateFocusSessionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FocusSessionView> {
    return withEtag(reply, await this.sessions.update(actor, id, version, request));
  }

  @Delete('focus-sessions/:id')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.sessions.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('focus-sessions/:id/restoration')
  @HttpCode(200)
  @SerializeOptions({ schema: focusSessionSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FocusSessionView> {
    return withEtag(reply, await this.sessions.restore(actor, id, version));
  }
}
