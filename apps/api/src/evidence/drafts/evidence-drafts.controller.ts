import { evidenceSchema, type EvidenceView } from '@rungs/contracts/evidence.js';
import {
  type ConfirmEvidenceDraftRequest,
  confirmEvidenceDraftRequestSchema,
  type EvidenceDraftImportRequest,
  evidenceDraftImportRequestSchema,
  evidenceDraftImportResponseSchema,
  type EvidenceDraftImportResult,
  type EvidenceDraftList,
  evidenceDraftListSchema,
  evidenceDraftSchema,
  type EvidenceDraftView,
  type ListEvidenceDraftsQuery,
  listEvidenceDraftsQuerySchema,
  type MergedEvidenceDraft,
  mergedEvidenceDraftSchema,
  type MergeEvidenceDraftRequest,
  mergeEvidenceDraftRequestSchema,
  type UpdateEvidenceDraftRequest,
  updateEvidenceDraftRequestSchema,
} from '@rungs/contracts/evidence-drafts.js';
import { type DeletedRecord, deletedRecordSchema, recordIdSchema } from '@rungs/contracts/records.js';
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
import { IfMatch, withEtag } from '../../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../../platform/policy/actor.js';
import { isMember } from '../../platform/policy/policy.js';
import { Allow, DecidedBy } from '../../platform/policy/route-policy.js';
import { EvidenceDraftImports } from './evidence-draft-imports.js';
import { EvidenceDrafts } from './evidence-drafts.service.js';

/** Everything here is the caller's own, so no route names a person. */
@Controller('evidence-drafts')
export class EvidenceDraftsController {
  constructor(
    private readonly drafts: EvidenceDrafts,
    private readonly imports: EvidenceDraftImports,
  ) {}

  @Post('import')
  @HttpCode(200)
  @Allow('evidence-drafts.import', isMember)
  @SerializeOptions({ schema: evidenceDraftImportResponseSchema })
  import(
    @CurrentActor() actor: Actor,
    @Body({ schema: evidenceDraftImportRequestSchema }) request: EvidenceDraftImportRequest,
  ): Promise<EvidenceDraftImportResult> {
    return this.imports.run(actor, request);
  }

  @Get()
  @Allow('evidence-drafts.list', isMember)
  @SerializeOptions({ schema: evidenceDraftListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listEvidenceDraftsQuerySchema }) query: ListEvidenceDraftsQuery,
  ): Promise<EvidenceDraftList> {
    return this.drafts.list(actor, query);
  }

  @Patch(':id')
  @DecidedBy('evidence-drafts.update')
  @SerializeOptions({ schema: evidenceDraftSchema })
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateEvidenceDraftRequestSchema }) request: UpdateEvidenceDraftRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceDraftView> {
    return withEtag(reply, await this.drafts.update(actor, id, version, request));
  }

  @Post(':id/confirmation')
  @DecidedBy('evidence-drafts.confirm')
  @SerializeOptions({ schema: evidenceSchema })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: confirmEvidenceDraftRequestSchema }) request: ConfirmEvidenceDraftRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceView> {
    return withEtag(reply, await this.drafts.confirm(actor, id, version, request));
  }

  @Post(':id/merge')
  @HttpCode(200)
  @DecidedBy('evidence-drafts.merge')
  @SerializeOptions({ schema: mergedEvidenceDraftSchema })
  merge(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: mergeEvidenceDraftRequestSchema }) request: MergeEvidenceDraftRequest,
  ): Promise<MergedEvidenceDraft> {
    return this.drafts.merge(actor, id, version, request);
  }

  /** Throws it away; no later import brings it back. */
  @Delete(':id')
  @DecidedBy('evidence-drafts.discard')
  @SerializeOptions({ schema: deletedRecordSchema })
  discard(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.drafts.discard(actor, id, version);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @DecidedBy('evidence-drafts.restore')
  @SerializeOptions({ schema: evidenceDraftSchema })
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceDraftView> {
    return withEtag(reply, await this.drafts.restore(actor, id, version));
  }
}
