import {
  type CreateHabitRequest,
  createHabitRequestSchema,
  habitSchema,
  type HabitView,
  type UpdateHabitRequest,
  updateHabitRequestSchema,
} from '@rungs/contracts/key-players.js';
import { type DeletedRecord, deletedRecordSchema, recordIdSchema } from '@rungs/contracts/records.js';
import { Body, Controller, Delete, HttpCode, Param, Patch, Post, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { HabitsService } from './habits.service.js';

/** They are read with their key player: there are a few of each. */
@Controller()
@DecidedBy('key-players.kept')
export class HabitsController {
  constructor(private readonly habits: HabitsService) {}

  @Post('key-players/:keyPlayerId/habits')
  @SerializeOptions({ schema: habitSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('keyPlayerId', { schema: recordIdSchema }) keyPlayerId: string,
    @Body({ schema: createHabitRequestSchema }) request: CreateHabitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HabitView> {
    return withEtag(reply, await this.habits.create(actor, keyPlayerId, request));
  }

  @Patch('habits/:id')
  @SerializeOptions({ schema: habitSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateHabitRequestSchema }) request: UpdateHabitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HabitView> {
    return withEtag(reply, await this.habits.update(actor, id, version, request));
  }

  @Delete('habits/:id')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.habits.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('habits/:id/restoration')
  @HttpCode(200)
  @SerializeOptions({ schema: habitSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HabitView> {
    return withEtag(reply, await this.habits.restore(actor, id, version));
  }
}
