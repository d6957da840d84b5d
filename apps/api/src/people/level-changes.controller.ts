import {
  type CreateLevelChange,
  createLevelChangeSchema,
  levelChangeSchema,
  levelChangesSchema,
  type LevelChangeView,
} from '@rungs/contracts/people.js';
import { type Page, personIdSchema } from '@rungs/contracts/records.js';
import { Body, Controller, Get, Param, Post, SerializeOptions } from '@nestjs/common';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { LevelChangesService } from './level-changes.service.js';

@Controller('people/:personId/level-changes')
export class LevelChangesController {
  constructor(private readonly changes: LevelChangesService) {}

  @Get()
  @DecidedBy('people.read_levels')
  @SerializeOptions({ schema: levelChangesSchema })
  async list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
  ): Promise<Page<LevelChangeView>> {
    return { items: await this.changes.list(actor, personId), nextCursor: null };
  }

  @Post()
  @DecidedBy('people.change_level')
  @SerializeOptions({ schema: levelChangeSchema })
  create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createLevelChangeSchema }) change: CreateLevelChange,
  ): Promise<LevelChangeView> {
    return this.changes.create(actor, personId, change);
  }
}
