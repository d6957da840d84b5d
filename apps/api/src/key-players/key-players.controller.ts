import {
  type CreateKeyPlayerRequest,
  createKeyPlayerRequestSchema,
  type KeyPlayerList,
  keyPlayerListSchema,
  keyPlayerSchema,
  type KeyPlayerView,
  type ListKeyPlayersQuery,
  listKeyPlayersQuerySchema,
  type UpdateKeyPlayerRequest,
  updateKeyPlayerRequestSchema,
} from '@rungs/contracts/key-players.js';
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
import { KeyPlayerLists } from './key-player-lists.js';
import { KeyPlayersService } from './key-players.service.js';

@Controller()
@DecidedBy('key-players.kept')
export class KeyPlayersController {
  constructor(
    private readonly keyPlayers: KeyPlayersService,
    private readonly lists: KeyPlayerLists,
  ) {}

  @Get('people/:personId/key-players')
  @SerializeOptions({ schema: keyPlayerListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listKeyPlayersQuerySchema }) query: ListKeyPlayersQuery,
  ): Promise<KeyPlayerList> {
    return this.lists.keyPlayers(actor, personId, query);
  }

  @Post('people/:personId/key-players')
  @SerializeOptions({ schema: keyPlayerSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createKeyPlayerRequestSchema }) request: CreateKeyPlayerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KeyPlayerView> {
    return withEtag(reply, await this.keyPlayers.create(actor, personId, request));
  }

  @Get('key-players/:id')
  @SerializeOptions({ schema: keyPlayerSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KeyPlayerView> {
    return withEtag(reply, await this.keyPlayers.show(actor, id));
  }

  @Patch('key-players/:id')
  @SerializeOptions({ schema: keyPlayerSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateKeyPlayerRequestSchema }) request: UpdateKeyPlayerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KeyPlayerView> {
    return withEtag(reply, await this.keyPlayers.update(actor, id, version, request));
  }

  @Delete('key-players/:id')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.keyPlayers.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day; the encounters come back with it. */
  @Post('key-players/:id/restoration')
  @HttpCode(200)
  @SerializeOptions({ schema: keyPlayerSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KeyPlayerView> {
    return withEtag(reply, await this.keyPlayers.restore(actor, id, version));
  }
}
