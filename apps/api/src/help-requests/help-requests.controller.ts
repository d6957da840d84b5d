import {
  type AskForHelpRequest,
  askForHelpRequestSchema,
  type HelpActRequest,
  helpActRequestSchema,
  type HelpRequestList,
  helpRequestListSchema,
  helpRequestSchema,
  type HelpRequestView,
  type ListHelpRequestsQuery,
  listHelpRequestsQuerySchema,
  type UpdateHelpRequest,
  updateHelpRequestSchema,
} from '@rungs/contracts/help-requests.js';
import { personIdSchema, recordIdSchema } from '@rungs/contracts/records.js';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { HelpRequestLists } from './help-request-lists.js';
import { HelpRequestsService } from './help-requests.service.js';

@Controller()
@SerializeOptions({ schema: helpRequestSchema })
export class HelpRequestsController {
  constructor(
    private readonly help: HelpRequestsService,
    private readonly lists: HelpRequestLists,
  ) {}

  /** What others asked of the caller. */
  @Get('help-requests')
  @DecidedBy('help-requests.read')
  @SerializeOptions({ schema: helpRequestListSchema })
  received(
    @CurrentActor() actor: Actor,
    @Query({ schema: listHelpRequestsQuerySchema }) query: ListHelpRequestsQuery,
  ): Promise<HelpRequestList> {
    return this.lists.of(actor, query);
  }

  /** What a person asked of others; their manager reads what they opened to them. */
  @Get('people/:personId/help-requests')
  @DecidedBy('help-requests.read')
  @SerializeOptions({ schema: helpRequestListSchema })
  asked(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listHelpRequestsQuerySchema }) query: ListHelpRequestsQuery,
  ): Promise<HelpRequestList> {
    return this.lists.by(actor, personId, query);
  }

  @Post('people/:personId/help-requests')
  @DecidedBy('help-requests.create')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: askForHelpRequestSchema }) wish: AskForHelpRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HelpRequestView> {
    return withEtag(reply, await this.help.ask(actor, personId, wish));
  }

  @Get('help-requests/:id')
  @DecidedBy('help-requests.read')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HelpRequestView> {
    return withEtag(reply, await this.help.show(actor, id));
  }

  /** Opens it to the asker's manager, or closes it again. */
  @Patch('help-requests/:id')
  @DecidedBy('help-requests.update')
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateHelpRequestSchema }) wish: UpdateHelpRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HelpRequestView> {
    return withEtag(reply, await this.help.update(actor, id, version, wish));
  }

  /** Answers, declines or withdraws it, or takes parts of the answer over. */
  @Post('help-requests/:id/acts')
  @HttpCode(200)
  @DecidedBy('help-requests.act')
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: helpActRequestSchema }) wish: HelpActRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HelpRequestView> {
    return withEtag(reply, await this.help.act(actor, id, version, wish));
  }
}
