import {
  type CommentCounts,
  commentCountsSchema,
  type CommentList,
  commentListSchema,
  commentSchema,
  type CommentView,
  type CreateCommentRequest,
  createCommentRequestSchema,
  type ListCommentsQuery,
  listCommentsQuerySchema,
  type UpdateCommentRequest,
  updateCommentRequestSchema,
} from '@rungs/contracts/comments.js';
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
import { CommentsService } from './comments.service.js';

@Controller()
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get('people/:personId/comments')
  @DecidedBy('comments.read')
  @SerializeOptions({ schema: commentListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listCommentsQuerySchema }) query: ListCommentsQuery,
  ): Promise<CommentList> {
    return this.comments.list(actor, personId, query);
  }

  @Get('people/:personId/comment-counts')
  @DecidedBy('comments.read')
  @SerializeOptions({ schema: commentCountsSchema })
  counts(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
  ): Promise<CommentCounts> {
    return this.comments.counts(actor, personId);
  }

  @Post('people/:personId/comments')
  @DecidedBy('comments.create')
  @SerializeOptions({ schema: commentSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createCommentRequestSchema }) request: CreateCommentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommentView> {
    return withEtag(reply, await this.comments.create(actor, personId, request));
  }

  @Patch('comments/:id')
  @DecidedBy('comments.update')
  @SerializeOptions({ schema: commentSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateCommentRequestSchema }) request: UpdateCommentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommentView> {
    return withEtag(reply, await this.comments.update(actor, id, version, request));
  }

  @Delete('comments/:id')
  @DecidedBy('comments.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.comments.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('comments/:id/restoration')
  @HttpCode(200)
  @DecidedBy('comments.restore')
  @SerializeOptions({ schema: commentSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommentView> {
    return withEtag(reply, await this.comments.restore(actor, id, version));
  }
}
