import {
  capacitySchema,
  type CapacityView,
  type SetCapacityRequest,
  setCapacityRequestSchema,
} from '@rungs/contracts/capacity.js';
import { personIdSchema } from '@rungs/contracts/records.js';
import { Body, Controller, Get, Param, Put, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { CapacityService } from './capacity.service.js';

@Controller('people/:personId/capacity')
@DecidedBy('capacity.own')
@SerializeOptions({ schema: capacitySchema })
export class CapacityController {
  constructor(private readonly capacity: CapacityService) {}

  /** What one has, what the plan asks for week by week, and what to put off where it asks for more. */
  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CapacityView> {
    return withEtag(reply, await this.capacity.show(actor, personId));
  }

  @Put()
  async set(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @IfMatch() version: number,
    @Body({ schema: setCapacityRequestSchema }) request: SetCapacityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CapacityView> {
    return withEtag(reply, await this.capacity.set(actor, personId, version, request));
  }
}
