import {
  type AgendaItemView,
  type AgendaPage,
  agendaItemSchema,
  agendaPageSchema,
  createAgendaItemRequestSchema,
  keepOneOnOneNotesRequestSchema,
  type ListAgendaQuery,
  listAgendaQuerySchema,
  oneOnOneNotesSchema,
  type OneOnOneNotesView,
  oneOnOneSchema,
  type OneOnOneView,
  type UpdateAgendaItemRequest,
  updateAgendaItemRequestSchema,
} from '@rungs/contracts/one-on-ones.js';
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
  Put,
  Query,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { AgendaService } from './agenda.service.js';
import { OneOnOnesService } from './one-on-ones.service.js';

@Controller()
export class OneOnOnesController {
  constructor(
    private readonly oneOnOnes: OneOnOnesService,
    private readonly agenda: AgendaService,
  ) {}

  @Get('people/:personId/one-on-one')
  @DecidedBy('oneOnOnes.read')
  @SerializeOptions({ schema: oneOnOneSchema })
  show(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
  ): Promise<OneOnOneView> {
    return this.oneOnOnes.show(actor, personId);
  }

  @Put('people/:personId/one-on-one/notes')
  @DecidedBy('oneOnOnes.keepNotes')
  @SerializeOptions({ schema: oneOnOneNotesSchema })
  async keepNotes(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @IfMatch() version: number,
    @Body({ schema: keepOneOnOneNotesRequestSchema }) { text }: { text: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OneOnOneNotesView> {
    return withEtag(reply, await this.oneOnOnes.keepNotes(actor, personId, version, text));
  }

  /** What is on the agenda, the latest first; the 1:1 itself shows the first page. */
  @Get('people/:personId/agenda-items')
  @DecidedBy('oneOnOnes.read')
  @SerializeOptions({ schema: agendaPageSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listAgendaQuerySchema }) query: ListAgendaQuery,
  ): Promise<AgendaPage> {
    return this.agenda.list(actor, personId, query);
  }

  @Post('people/:personId/agenda-items')
  @DecidedBy('oneOnOnes.create')
  @SerializeOptions({ schema: agendaItemSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createAgendaItemRequestSchema }) { text }: { text: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgendaItemView> {
    return withEtag(reply, await this.agenda.create(actor, personId, text));
  }

  @Patch('agenda-items/:id')
  @DecidedBy('oneOnOnes.update')
  @SerializeOptions({ schema: agendaItemSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateAgendaItemRequestSchema }) request: UpdateAgendaItemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgendaItemView> {
    return withEtag(reply, await this.agenda.update(actor, id, version, request));
  }

  @Delete('agenda-items/:id')
  @DecidedBy('oneOnOnes.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.agenda.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('agenda-items/:id/restoration')
  @HttpCode(200)
  @DecidedBy('oneOnOnes.restore')
  @SerializeOptions({ schema: agendaItemSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgendaItemView> {
    return withEtag(reply, await this.agenda.restore(actor, id, version));
  }
}
