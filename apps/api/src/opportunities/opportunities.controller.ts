import {
  type CreateOpportunityRequest,
  createOpportunityRequestSchema,
  type OpportunityActRequest,
  opportunityActRequestSchema,
  type OpportunityList,
  opportunityListSchema,
  opportunitySchema,
  type OpportunityView,
  type ListOpportunitiesQuery,
  listOpportunitiesQuerySchema,
  type UpdateOpportunityRequest,
  updateOpportunityRequestSchema,
} from '@rungs/contracts/opportunities.js';
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
import { OpportunityLists } from './opportunity-lists.js';
import { OpportunitiesService } from './opportunities.service.js';

@Controller()
export class OpportunitiesController {
  constructor(
    private readonly opportunities: OpportunitiesService,
    private readonly lists: OpportunityLists,
  ) {}

  @Get('people/:personId/opportunities')
  @DecidedBy('opportunities.read')
  @SerializeOptions({ schema: opportunityListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listOpportunitiesQuerySchema }) query: ListOpportunitiesQuery,
  ): Promise<OpportunityList> {
    return this.lists.list(actor, personId, query);
  }

  @Post('people/:personId/opportunities')
  @DecidedBy('opportunities.create')
  @SerializeOptions({ schema: opportunitySchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createOpportunityRequestSchema }) request: CreateOpportunityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpportunityView> {
    return withEtag(reply, await this.opportunities.create(actor, personId, request));
  }

  @Get('opportunities/:id')
  @DecidedBy('opportunities.read')
  @SerializeOptions({ schema: opportunitySchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpportunityView> {
    return withEtag(reply, await this.opportunities.show(actor, id));
  }

  @Patch('opportunities/:id')
  @DecidedBy('opportunities.update')
  @SerializeOptions({ schema: opportunitySchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateOpportunityRequestSchema }) request: UpdateOpportunityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpportunityView> {
    return withEtag(reply, await this.opportunities.update(actor, id, version, request));
  }

  /** Moves it over the board. */
  @Post('opportunities/:id/acts')
  @HttpCode(200)
  @DecidedBy('opportunities.act')
  @SerializeOptions({ schema: opportunitySchema })
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: opportunityActRequestSchema }) request: OpportunityActRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpportunityView> {
    return withEtag(reply, await this.opportunities.act(actor, id, version, request));
  }

  @Delete('opportunities/:id')
  @DecidedBy('opportunities.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.opportunities.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('opportunities/:id/restoration')
  @HttpCode(200)
  @DecidedBy('opportunities.restore')
  @SerializeOptions({ schema: opportunitySchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpportunityView> {
    return withEtag(reply, await this.opportunities.restore(actor, id, version));
  }
}
