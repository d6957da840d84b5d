import { type Activity, type ActivityQuery, activityQuerySchema, activitySchema } from '@rungs/contracts/activity.js';
import { personIdSchema } from '@rungs/contracts/records.js';
import { Controller, Get, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { ActivityService } from './activity.service.js';

@Controller('people/:personId/activity')
export class ActivityController {
  constructor(private readonly activity: ActivityService) {}

  @Get()
  @DecidedBy('activity.read')
  @SerializeOptions({ schema: activitySchema })
  since(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: activityQuerySchema }) query: ActivityQuery,
  ): Promise<Activity> {
    return this.activity.since(actor, personId, query);
  }

  /** From now on this counts as seen. */
  @Post('looks')
  @HttpCode(204)
  @DecidedBy('activity.read')
  look(@CurrentActor() actor: Actor, @Param('personId', { schema: personIdSchema }) personId: string): Promise<void> {
    return this.activity.look(actor, personId);
  }
}
