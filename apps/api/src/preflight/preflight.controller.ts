import { preflightSchema, type PreflightView } from '@rungs/contracts/preflight.js';
import { personIdSchema } from '@rungs/contracts/records.js';
import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { PreflightService } from './preflight.service.js';

@Controller('people/:personId/preflight')
export class PreflightController {
  constructor(private readonly preflights: PreflightService) {}

  @Get()
  @DecidedBy('preflight.read')
  @SerializeOptions({ schema: preflightSchema })
  show(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
  ): Promise<PreflightView> {
    return this.preflights.of(actor, personId);
  }
}
