import {
  type AgreementList,
  agreementListSchema,
  agreementSchema,
  type AgreementView,
  type CreateAgreementRequest,
  createAgreementRequestSchema,
  type ListAgreementsQuery,
  listAgreementsQuerySchema,
  type UpdateAgreementRequest,
  updateAgreementRequestSchema,
} from '@rungs/contracts/agreements.js';
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
import { AgreementsService } from './agreements.service.js';

@Controller()
export class AgreementsController {
  constructor(private readonly agreements: AgreementsService) {}

  @Get('people/:personId/agreements')
  @DecidedBy('agreements.read')
  @SerializeOptions({ schema: agreementListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listAgreementsQuerySchema }) query: ListAgreementsQuery,
  ): Promise<AgreementList> {
    return this.agreements.list(actor, personId, query);
  }

  @Post('people/:personId/agreements')
  @DecidedBy('agreements.create')
  @SerializeOptions({ schema: agreementSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createAgreementRequestSchema }) request: CreateAgreementRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgreementView> {
    return withEtag(reply, await this.agreements.create(actor, personId, request));
  }

  @Patch('agreements/:id')
  @DecidedBy('agreements.update')
  @SerializeOptions({ schema: agreementSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateAgreementRequestSchema }) request: UpdateAgreementRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgreementView> {
    return withEtag(reply, await this.agreements.update(actor, id, version, request));
  }

  @Delete('agreements/:id')
  @DecidedBy('agreements.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.agreements.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('agreements/:id/restoration')
  @HttpCode(200)
  @DecidedBy('agreements.restore')
  @SerializeOptions({ schema: agreementSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgreementView> {
    return withEtag(reply, await this.agreements.restore(actor, id, version));
  }
}
