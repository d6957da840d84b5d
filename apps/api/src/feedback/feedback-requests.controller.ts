import {
  type AskOutsideRequest,
  askOutsideRequestSchema,
  type CreateFeedbackRequestRequest,
  createFeedbackRequestRequestSchema,
  type DeclineFeedbackRequestRequest,
  declineFeedbackRequestRequestSchema,
  type FeedbackRequestList,
  feedbackRequestListSchema,
  feedbackRequestSchema,
  type FeedbackRequestView,
  type ListFeedbackRequestsQuery,
  listFeedbackRequestsQuerySchema,
  type UpdateFeedbackRequestRequest,
  updateFeedbackRequestRequestSchema,
} from '@rungs/contracts/feedback.js';
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
import { FeedbackRequestLists } from './feedback-request-lists.js';
import { FeedbackRequestsService } from './feedback-requests.service.js';

@Controller()
export class FeedbackRequestsController {
  constructor(
    private readonly requests: FeedbackRequestsService,
    private readonly lists: FeedbackRequestLists,
  ) {}

  /** The caller's own: what they asked of others, or what others asked of them. */
  @Get('feedback-requests')
  @DecidedBy('feedback-requests.read')
  @SerializeOptions({ schema: feedbackRequestListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listFeedbackRequestsQuerySchema }) query: ListFeedbackRequestsQuery,
  ): Promise<FeedbackRequestList> {
    return this.lists.list(actor, query);
  }

  @Post('people/:personId/feedback-requests')
  @DecidedBy('feedback-requests.create')
  @SerializeOptions({ schema: feedbackRequestSchema })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createFeedbackRequestRequestSchema }) wish: CreateFeedbackRequestRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackRequestView> {
    return withEtag(reply, await this.requests.ask(actor, personId, wish));
  }

  /** Of somebody who has no account: a mail takes a link to them. */
  @Post('people/:personId/outside-feedback-requests')
  @DecidedBy('feedback-requests.create')
  @SerializeOptions({ schema: feedbackRequestSchema })
  async askOutside(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: askOutsideRequestSchema }) wish: AskOutsideRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackRequestView> {
    return withEtag(reply, await this.requests.askOutside(actor, personId, wish));
  }

  @Get('feedback-requests/:id')
  @DecidedBy('feedback-requests.read')
  @SerializeOptions({ schema: feedbackRequestSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackRequestView> {
    return withEtag(reply, await this.requests.show(actor, id));
  }

  @Patch('feedback-requests/:id')
  @DecidedBy('feedback-requests.update')
  @SerializeOptions({ schema: feedbackRequestSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateFeedbackRequestRequestSchema }) wish: UpdateFeedbackRequestRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackRequestView> {
    return withEtag(reply, await this.requests.update(actor, id, version, wish));
  }

  @Post('feedback-requests/:id/decline')
  @HttpCode(200)
  @DecidedBy('feedback-requests.decline')
  @SerializeOptions({ schema: feedbackRequestSchema })
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: declineFeedbackRequestRequestSchema }) { reason }: DeclineFeedbackRequestRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackRequestView> {
    return withEtag(reply, await this.requests.decline(actor, id, version, reason));
  }

  /** Withdraws it. */
  @Delete('feedback-requests/:id')
  @DecidedBy('feedback-requests.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.requests.delete(actor, id, version);
  }

  /** Undoes the withdrawal, within a day. */
  @Post('feedback-requests/:id/restoration')
  @HttpCode(200)
  @DecidedBy('feedback-requests.restore')
  @SerializeOptions({ schema: feedbackRequestSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackRequestView> {
    return withEtag(reply, await this.requests.restore(actor, id, version));
  }
}
