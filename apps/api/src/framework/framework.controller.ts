import {
  type ChangeFramework,
  changeFrameworkSchema,
  type FrameworkHistoryQuery,
  frameworkHistoryQuerySchema,
  frameworkHistorySchema,
  type FrameworkHistoryView,
  frameworkSchema,
  type FrameworkView,
} from '@rungs/contracts/framework.js';
import { Body, Controller, Get, Put, Query, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { isMember } from '../platform/policy/policy.js';
import { Allow } from '../platform/policy/route-policy.js';
import { keepsFramework } from './framework.policy.js';
import { FrameworkService } from './framework.service.js';

@Controller('framework')
@SerializeOptions({ schema: frameworkSchema })
export class FrameworkController {
  constructor(private readonly framework: FrameworkService) {}

  /** What the steps, their practices and their signals ask for here: everybody reads by what they are counted. */
  @Get()
  @Allow('framework.read', isMember)
  async show(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<FrameworkView> {
    return withEtag(reply, await this.framework.show(actor));
  }

  /** Replaces what the organization says otherwise. Steps that were left keep what had been reached then. */
  @Put()
  @Allow('framework.change', keepsFramework)
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body({ schema: changeFrameworkSchema }) change: ChangeFramework,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FrameworkView> {
    return withEtag(reply, await this.framework.change(actor, version, change));
  }

  /** Who changed what, when and why. */
  @Get('versions')
  @Allow('framework.history', isMember)
  @SerializeOptions({ schema: frameworkHistorySchema })
  history(@Query({ schema: frameworkHistoryQuerySchema }) query: FrameworkHistoryQuery): Promise<FrameworkHistoryView> {
    return this.framework.history(query);
  }
}
