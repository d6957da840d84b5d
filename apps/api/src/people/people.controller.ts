import {
  type CreatePerson,
  createPersonSchema,
  type PeoplePage,
  type PeopleQuery,
  peoplePageSchema,
  peopleQuerySchema,
  type PersonProfile,
  personProfileSchema,
  type UpdatePerson,
  updatePersonSchema,
} from '@rungs/contracts/people.js';
import { personIdSchema } from '@rungs/contracts/records.js';
import { Body, Controller, Get, Param, Patch, Post, Query, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { isMember } from '../platform/policy/policy.js';
import { Allow } from '../platform/policy/route-policy.js';
import { PeopleService } from './people.service.js';
import { keepsDirectory } from './person.policy.js';

@Controller('people')
@SerializeOptions({ schema: personProfileSchema })
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @Allow('people.list', isMember)
  @SerializeOptions({ schema: peoplePageSchema })
  list(@CurrentActor() actor: Actor, @Query({ schema: peopleQuerySchema }) query: PeopleQuery): Promise<PeoplePage> {
    return this.people.list(actor, query);
  }

  @Get(':personId')
  @Allow('people.read', isMember)
  async show(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonProfile> {
    return withEtag(reply, await this.people.show(actor, personId));
  }

  @Post()
  @Allow('people.create', keepsDirectory)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createPersonSchema }) person: CreatePerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonProfile> {
    return withEtag(reply, await this.people.create(actor, person));
  }

  @Patch(':personId')
  @Allow('people.update', keepsDirectory)
  async update(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @IfMatch() version: number,
    @Body({ schema: updatePersonSchema }) change: UpdatePerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonProfile> {
    return withEtag(reply, await this.people.update(actor, personId, version, change));
  }
}
