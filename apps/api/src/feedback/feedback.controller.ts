import {
  answerFeedbackRequestRequestSchema,
  type FeedbackList,
  feedbackListSchema,
  feedbackSchema,
  type FeedbackView,
  type GiveFeedbackRequest,
  giveFeedbackRequestSchema,
  type GivenFeedbackList,
  givenFeedbackListSchema,
  type ListFeedbackQuery,
  listFeedbackQuerySchema,
  type ListGivenFeedbackQuery,
  listGivenFeedbackQuerySchema,
  type RespondToFeedbackRequest,
  respondToFeedbackRequestSchema,
  type UpdateFeedbackRequest,
  updateFeedbackRequestSchema,
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
import { FeedbackLists } from './feedback-lists.js';
import { FeedbackService } from './feedback.service.js';

@Controller()
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly lists: FeedbackLists,
  ) {}

  @Get('people/:personId/feedback')
  @DecidedBy('feedback.read')
  @SerializeOptions({ schema: feedbackListSchema })
  received(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listFeedbackQuerySchema }) query: ListFeedbackQuery,
  ): Promise<FeedbackList> {
    return this.lists.received(actor, personId, query);
  }

  /** What the caller gave. */
  @Get('feedback/given')
  @DecidedBy('feedback.read')
  @SerializeOptions({ schema: givenFeedbackListSchema })
  given(
    @CurrentActor() actor: Actor,
    @Query({ schema: listGivenFeedbackQuerySchema }) query: ListGivenFeedbackQuery,
  ): Promise<GivenFeedbackList> {
    return this.lists.given(actor, query);
  }

  /** Unasked, to a colleague. */
  @Post('people/:personId/feedback')
  @DecidedBy('feedback.give')
  @SerializeOptions({ schema: feedbackSchema })
  async give(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: giveFeedbackRequestSchema }) given: GiveFeedbackRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackView> {
    return withEtag(reply, await this.feedback.give(actor, personId, given));
  }

  /** If-Match is the version of the request. */
  @Post('feedback-requests/:id/answer')
  @DecidedBy('feedback-requests.answer')
  @SerializeOptions({ schema: feedbackSchema })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: answerFeedbackRequestRequestSchema }) given: GiveFeedbackRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackView> {
    return withEtag(reply, await this.feedback.answer(actor, id, version, given));
  }

  @Get('feedback/:id')
  @DecidedBy('feedback.read')
  @SerializeOptions({ schema: feedbackSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackView> {
    return withEtag(reply, await this.feedback.show(actor, id));
  }

  @Patch('feedback/:id')
  @DecidedBy('feedback.update')
  @SerializeOptions({ schema: feedbackSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateFeedbackRequestSchema }) wish: UpdateFeedbackRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackView> {
    return withEtag(reply, await this.feedback.update(actor, id, version, wish));
  }

  /** What the receiver will change because of it; said again, it replaces what was said. */
  @Post('feedback/:id/response')
  @HttpCode(200)
  @DecidedBy('feedback.respond')
  @SerializeOptions({ schema: feedbackSchema })
  async respond(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: respondToFeedbackRequestSchema }) { response }: RespondToFeedbackRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackView> {
    return withEtag(reply, await this.feedback.respond(actor, id, version, response));
  }

  /** Takes it out of the receiver's view. */
  @Delete('feedback/:id')
  @DecidedBy('feedback.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.feedback.delete(actor, id, version);
  }

  /** Undoes it, within a day. */
  @Post('feedback/:id/restoration')
  @HttpCode(200)
  @DecidedBy('feedback.restore')
  @SerializeOptions({ schema: feedbackSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackView> {
    return withEtag(reply, await this.feedback.restore(actor, id, version));
  }
}
