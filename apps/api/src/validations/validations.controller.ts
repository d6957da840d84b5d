import { recordIdSchema } from '@rungs/contracts/records.js';
import {
  type AnswerValidationRequest,
  answerValidationRequestSchema,
  type AskValidationRequest,
  askValidationRequestSchema,
  type ListValidationsQuery,
  listValidationsQuerySchema,
  type ValidationList,
  validationListSchema,
  validationSchema,
  type ValidationView,
} from '@rungs/contracts/validations.js';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { ValidationsService } from './validations.service.js';

@Controller()
@SerializeOptions({ schema: validationSchema })
export class ValidationsController {
  constructor(private readonly validations: ValidationsService) {}

  /** The caller's own: what they asked of others, or what others asked of them. */
  @Get('validations')
  @DecidedBy('validations.read')
  @SerializeOptions({ schema: validationListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listValidationsQuerySchema }) query: ListValidationsQuery,
  ): Promise<ValidationList> {
    return this.validations.list(actor, query);
  }

  @Post('opportunities/:id/validations')
  @DecidedBy('opportunities.ask')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) opportunityId: string,
    @Body({ schema: askValidationRequestSchema }) wish: AskValidationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ValidationView> {
    return withEtag(reply, await this.validations.ask(actor, opportunityId, wish));
  }

  @Get('validations/:id')
  @DecidedBy('validations.read')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ValidationView> {
    return withEtag(reply, await this.validations.show(actor, id));
  }

  @Post('validations/:id/answer')
  @HttpCode(200)
  @DecidedBy('validations.answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: answerValidationRequestSchema }) wish: AnswerValidationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ValidationView> {
    return withEtag(reply, await this.validations.answer(actor, id, version, wish));
  }

  @Post('validations/:id/withdrawal')
  @HttpCode(200)
  @DecidedBy('validations.withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ValidationView> {
    return withEtag(reply, await this.validations.withdraw(actor, id, version));
  }
}
