import {
  type CreatePatternRequest,
  createPatternRequestSchema,
  type ListPatternsQuery,
  listPatternsQuerySchema,
  type PatternList,
  patternListSchema,
  patternSchema,
  type PatternView,
  type UpdatePatternRequest,
  updatePatternRequestSchema,
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
import { PatternsService } from './patterns.service.js';

@Controller()
@DecidedBy('patterns.kept')
export class PatternsController {
  constructor(
    private readonly patterns: PatternsService,
    private readonly lists: ObservationLists,
  ) {}

  @Get('people/:personId/patterns')
  @SerializeOptions({ schema: patternListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listPatternsQuerySchema }) query: ListPatternsQuery,
  ): Promise<PatternList> {
    return this.lists.patterns(actor, personId, query);
  }

  @Post('people/:personId/patterns')
  @SerializeOptions({ schema: patternSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createPatternRequestSchema }) request: CreatePatternRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PatternView> {
    return withEtag(reply, await this.patterns.create(actor, personId, request));
  }

  @Get('patterns/:id')
  @SerializeOptions({ schema: patternSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PatternView> {
    return withEtag(reply, await this.patterns.show(actor, id));
  }

  @Patch('patterns/:id')
  @SerializeOptions({ schema: patternSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updatePatternRequestSchema }) request: UpdatePatternRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PatternView> {
    return withEtag(reply, await this.patterns.update(actor, id, version, request));
  }

  @Delete('patterns/:id')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.patterns.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day; it comes back linked. */
  @Post('patterns/:id/restoration')
  @HttpCode(200)
  @SerializeOptions({ schema: patternSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PatternView> {
    return withEtag(reply, await this.patterns.restore(actor, id, version));
  }
}
