import {
  type LadderAct,
  ladderActSchema,
  type LadderCatalog,
  ladderCatalogSchema,
  type LadderDifference,
  ladderDifferenceQuerySchema,
  ladderDifferenceSchema,
  ladderFileQuerySchema,
  type LadderHistory,
  ladderHistorySchema,
} from '@rungs/contracts/ladder-drafts.js';
import { ladderSchema, type LadderView } from '@rungs/contracts/ladders.js';
import { recordIdSchema } from '@rungs/contracts/records.js';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { isMember } from '../platform/policy/policy.js';
import { Allow } from '../platform/policy/route-policy.js';
import { LadderVersionsService } from './ladder-versions.service.js';
import { keepsLadders } from './ladder.policy.js';
import { PublishedLadders } from './published-ladders.js';

const contentTypes = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

@Controller()
export class LadderVersionsController {
  constructor(
    private readonly versions: LadderVersionsService,
    private readonly ladders: PublishedLadders,
  ) {}

  /** For those who keep ladders: all of them, drafts and templates included. */
  @Get('ladder-catalog')
  @Allow('ladders.catalog', keepsLadders)
  @SerializeOptions({ schema: ladderCatalogSchema })
  catalog(): Promise<LadderCatalog> {
    return this.versions.catalog();
  }

  /** What was published, when, by whom and why. */
  @Get('ladders/:id/versions')
  @Allow('ladders.history', isMember)
  @SerializeOptions({ schema: ladderHistorySchema })
  history(@Param('id', { schema: recordIdSchema }) id: string): Promise<LadderHistory> {
    return this.versions.history(id);
  }

  @Post('ladders/:id/acts')
  @HttpCode(200)
  @Allow('ladders.archive', keepsLadders)
  @SerializeOptions({ schema: ladderHistorySchema })
  act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Body({ schema: ladderActSchema }) { act }: { act: LadderAct },
  ): Promise<LadderHistory> {
    return this.versions.act(actor, id, act);
  }

  /** Any version that ever was: whoever agreed to one can read it for as long as they like. */
  @Get('ladder-versions/:id')
  @Allow('ladders.read', isMember)
  @SerializeOptions({ schema: ladderSchema })
  version(@Param('id', { schema: recordIdSchema }) id: string): Promise<LadderView> {
    return this.ladders.version(id);
  }

  @Get('ladder-versions/:id/difference')
  @Allow('ladders.read', isMember)
  @SerializeOptions({ schema: ladderDifferenceSchema })
  difference(
    @Param('id', { schema: recordIdSchema }) id: string,
    @Query({ schema: ladderDifferenceQuerySchema }) { from }: { from: string },
  ): Promise<LadderDifference> {
    return this.versions.difference(id, from);
  }

  /** The whole version as a file; imported again, it is the same to the last sign. */
  @Get('ladder-versions/:id/file')
  @Allow('ladders.read', isMember)
  async file(
    @Param('id', { schema: recordIdSchema }) id: string,
    @Query({ schema: ladderFileQuerySchema }) { format }: { format: 'csv' | 'json' },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply.header('content-type', contentTypes[format]);
    void reply.header('content-disposition', `attachment; filename="ladder.${format}"`);
    return this.versions.file(id, format);
  }
}
