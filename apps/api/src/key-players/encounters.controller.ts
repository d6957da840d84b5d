import {
  type CreateEncounterRequest,
  createEncounterRequestSchema,
  type EncounterList,
  encounterListSchema,
  encounterSchema,
  type EncounterView,
  type ListEncountersQuery,
  listEncountersQuerySchema,
  type UpdateEncounterRequest,
  updateEncounterRequestSchema,
} from '@rungs/contracts/key-players.js';
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
import { DecidedBy } from '../platform/policy/route-policy.js';
import { EncountersService } from './encounters.service.js';
import { KeyPlayerLists } from './key-player-lists.js';

@Controller()
@DecidedBy('key-players.kept')
export class EncountersController {
  constructor(
    private readonly encounters: EncountersService,
    private readonly lists: KeyPlayerLists,
  ) {}

  @Get('key-players/:keyPlayerId/encounters')
  @SerializeOptions({ schema: encounterListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('keyPlayerId', { schema: recordIdSchema }) keyPlayerId: string,
    @Query({ schema: listEncountersQuerySchema }) query: ListEncountersQuery,
  ): Promise<EncounterList> {
    return this.lists.encounters(actor, keyPlayerId, query);
  }

  @Post('key-players/:keyPlayerId/encounters')
  @SerializeOptions({ schema: encounterSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('keyPlayerId', { schema: recordIdSchema }) keyPlayerId: string,
    @Body({ schema: createEncounterRequestSchema }) request: CreateEncounterRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EncounterView> {
    return withEtag(reply, await this.encounters.create(actor, keyPlayerId, request));
  }

  @Patch('encounters/:id')
  @SerializeOptions({ schema: encounterSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateEncounterRequestSchema }) request: UpdateEncounterRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EncounterView> {
    return withEtag(reply, await this.encounters.update(actor, id, version, request));
  }

  @Delete('encounters/:id')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.encounters.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('encounters/:id/restoration')
  @HttpCode(200)
  @SerializeOptions({ schema: encounterSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EncounterView> {
    return withEtag(reply, await this.encounters.restore(actor, id, version));
  }
}
