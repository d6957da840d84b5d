import {
  type AssessmentList,
  assessmentListSchema,
  assessmentSchema,
  type AssessmentView,
  type CreateAssessmentRequest,
  createAssessmentRequestSchema,
  type ListAssessmentsQuery,
  listAssessmentsQuerySchema,
  type PublishAssessmentRequest,
  publishAssessmentRequestSchema,
  type StandingAssessments,
  standingAssessmentsSchema,
  type UpdateAssessmentRequest,
  updateAssessmentRequestSchema,
} from '@rungs/contracts/assessments.js';
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
import { AssessmentLists } from './assessment-lists.js';
import { AssessmentsService } from './assessments.service.js';

@Controller()
@SerializeOptions({ schema: assessmentSchema })
export class AssessmentsController {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly lists: AssessmentLists,
  ) {}

  @Get('people/:personId/assessments')
  @DecidedBy('assessments.read')
  @SerializeOptions({ schema: assessmentListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listAssessmentsQuerySchema }) query: ListAssessmentsQuery,
  ): Promise<AssessmentList> {
    return this.lists.list(actor, personId, query);
  }

  /** The latest of each of the two against the level that the person aims at, for a matrix beside coverage. */
  @Get('people/:personId/assessments/standing')
  @DecidedBy('assessments.read')
  @SerializeOptions({ schema: standingAssessmentsSchema })
  standing(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
  ): Promise<StandingAssessments> {
    return this.lists.standing(actor, personId);
  }

  @Post('people/:personId/assessments')
  @DecidedBy('assessments.create')
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createAssessmentRequestSchema }) request: CreateAssessmentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssessmentView> {
    return withEtag(reply, await this.assessments.create(actor, personId, request));
  }

  @Get('assessments/:id')
  @DecidedBy('assessments.read')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssessmentView> {
    return withEtag(reply, await this.assessments.show(actor, id));
  }

  @Patch('assessments/:id')
  @DecidedBy('assessments.update')
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateAssessmentRequestSchema }) request: UpdateAssessmentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssessmentView> {
    return withEtag(reply, await this.assessments.update(actor, id, version, request));
  }

  @Post('assessments/:id/publication')
  @HttpCode(200)
  @DecidedBy('assessments.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: publishAssessmentRequestSchema }) request: PublishAssessmentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssessmentView> {
    return withEtag(reply, await this.assessments.publish(actor, id, version, request));
  }

  @Delete('assessments/:id')
  @DecidedBy('assessments.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.assessments.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('assessments/:id/restoration')
  @HttpCode(200)
  @DecidedBy('assessments.restore')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssessmentView> {
    return withEtag(reply, await this.assessments.restore(actor, id, version));
  }
}
