import {
  type CreateLadderDraft,
  createLadderDraftSchema,
  ladderContentSchema,
  type LadderContentView,
  ladderDraftSchema,
  type LadderDraftView,
  type PublishLadder,
  publishLadderSchema,
} from '@rungs/contracts/ladder-drafts.js';
import { ladderSchema, type LadderView } from '@rungs/contracts/ladders.js';
import { recordIdSchema } from '@rungs/contracts/records.js';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { Allow } from '../platform/policy/route-policy.js';
import { LadderDraftsService } from './ladder-drafts.service.js';
import { keepsLadders } from './ladder.policy.js';

@Controller('ladder-drafts')
@SerializeOptions({ schema: ladderDraftSchema })
export class LadderDraftsController {
  constructor(private readonly drafts: LadderDraftsService) {}

  /** From a template, as the next version of a ladder, as a copy, or from a file. */
  @Post()
  @Allow('ladder-drafts.create', keepsLadders)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createLadderDraftSchema }) wish: CreateLadderDraft,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LadderDraftView> {
    return withEtag(reply, await this.drafts.create(actor, wish));
  }

  /** With what keeps it from being published, and what it would change. */
  @Get(':id')
  @Allow('ladder-drafts.read', keepsLadders)
  async show(
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LadderDraftView> {
    return withEtag(reply, await this.drafts.show(id));
  }

  @Put(':id')
  @Allow('ladder-drafts.change', keepsLadders)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ladderContentSchema }) content: LadderContentView,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LadderDraftView> {
    return withEtag(reply, await this.drafts.change(actor, id, version, content));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('ladder-drafts.discard', keepsLadders)
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.drafts.discard(actor, id, version);
  }

  /** What was a draft measures people from now on. Nothing changes it afterwards. */
  @Post(':id/publication')
  @Allow('ladder-drafts.publish', keepsLadders)
  @SerializeOptions({ schema: ladderSchema })
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: publishLadderSchema }) wish: PublishLadder,
  ): Promise<LadderView> {
    return this.drafts.publish(actor, id, version, wish);
  }
}
