import {
  type CreateEvidenceRequest,
  createEvidenceRequestSchema,
  type EvidenceList,
  evidenceListSchema,
  evidenceSchema,
  type EvidenceSummaryQuery,
  evidenceSummaryQuerySchema,
  evidenceSummarySchema,
  type EvidenceView,
  type ListEvidenceQuery,
  listEvidenceQuerySchema,
  type UpdateEvidenceRequest,
  updateEvidenceRequestSchema,
} from '@rungs/contracts/evidence.js';
import { coverageSchema, type CoverageView } from '@rungs/contracts/journeys.js';
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
import type { RawJson } from '../platform/http/raw-json.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { CommitsInGroups } from '../platform/requests/commits-in-groups.js';
import { CoverageService } from './coverage.service.js';
import { EvidenceLists } from './evidence-lists.js';
import { EvidenceLog } from './evidence-log.js';
import { EvidenceService } from './evidence.service.js';

@Controller()
export class EvidenceController {
  constructor(
    private readonly log: EvidenceLog,
    private readonly evidence: EvidenceService,
    private readonly lists: EvidenceLists,
    private readonly coverage: CoverageService,
  ) {}

  @Get('people/:personId/evidence')
  @DecidedBy('evidence.read')
  @SerializeOptions({ schema: evidenceListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: listEvidenceQuerySchema }) query: ListEvidenceQuery,
  ): Promise<EvidenceList> {
    return this.lists.list(actor, personId, query);
  }

  /** How many entries there are, by month and by facet. */
  @Get('people/:personId/evidence/summary')
  @DecidedBy('evidence.read')
  @SerializeOptions({ schema: evidenceSummarySchema })
  summary(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: evidenceSummaryQuerySchema }) query: EvidenceSummaryQuery,
  ): Promise<RawJson> {
    return this.lists.summary(actor, personId, query);
  }

  @Post('people/:personId/evidence')
  @CommitsInGroups('personId')
  @DecidedBy('evidence.create')
  @SerializeOptions({ schema: evidenceSchema })
  async create(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Body({ schema: createEvidenceRequestSchema }) request: CreateEvidenceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceView> {
    return withEtag(reply, await this.log.create(actor, personId, request));
  }

  @Get('evidence/:id')
  @DecidedBy('evidence.read')
  @SerializeOptions({ schema: evidenceSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceView> {
    return withEtag(reply, await this.evidence.show(actor, id));
  }

  @Patch('evidence/:id')
  @DecidedBy('evidence.update')
  @SerializeOptions({ schema: evidenceSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateEvidenceRequestSchema }) request: UpdateEvidenceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceView> {
    return withEtag(reply, await this.evidence.update(actor, id, version, request));
  }

  @Delete('evidence/:id')
  @DecidedBy('evidence.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.evidence.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('evidence/:id/restoration')
  @HttpCode(200)
  @DecidedBy('evidence.restore')
  @SerializeOptions({ schema: evidenceSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceView> {
    return withEtag(reply, await this.evidence.restore(actor, id, version));
  }

  /** What of the target level is covered, by which evidence, and what is missing. */
  @Get('people/:personId/coverage')
  @DecidedBy('coverage.read')
  @SerializeOptions({ schema: coverageSchema })
  showCoverage(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
  ): Promise<CoverageView> {
    return this.coverage.of(actor, personId);
  }
}
