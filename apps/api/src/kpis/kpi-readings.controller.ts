import {
  type CreateKpiReadingRequest,
  createKpiReadingRequestSchema,
  type ImportReadingsRequest,
  importReadingsRequestSchema,
  type KpiReadingList,
  kpiReadingListSchema,
  kpiReadingSchema,
  type KpiReadingView,
  type KpiSeries,
  kpiSeriesSchema,
  type ListKpiReadingsQuery,
  listKpiReadingsQuerySchema,
  type ReadingsImport,
  readingsImportSchema,
  type UpdateKpiReadingRequest,
  updateKpiReadingRequestSchema,
} from '@rungs/contracts/kpis.js';
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
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { isMember } from '../platform/policy/policy.js';
import { Allow, DecidedBy } from '../platform/policy/route-policy.js';
import { KpiReadingsService } from './kpi-readings.service.js';
import { ReadingsImportService } from './readings-import.service.js';

@Controller()
@SerializeOptions({ schema: kpiReadingSchema })
export class KpiReadingsController {
  constructor(
    private readonly readings: KpiReadingsService,
    private readonly imports: ReadingsImportService,
  ) {}

  @Get('kpis/:id/readings')
  @Allow('kpis.read', isMember)
  @SerializeOptions({ schema: kpiReadingListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) kpiId: string,
    @Query({ schema: listKpiReadingsQuerySchema }) query: ListKpiReadingsQuery,
  ): Promise<KpiReadingList> {
    return this.readings.list(actor, kpiId, query);
  }

  /** The whole line at once, for a chart. */
  @Get('kpis/:id/series')
  @Allow('kpis.read', isMember)
  @SerializeOptions({ schema: kpiSeriesSchema })
  series(@Param('id', { schema: recordIdSchema }) kpiId: string): Promise<KpiSeries> {
    return this.readings.series(kpiId);
  }

  @Post('kpis/:id/readings')
  @DecidedBy('kpis.read_in')
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) kpiId: string,
    @Body({ schema: createKpiReadingRequestSchema }) request: CreateKpiReadingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiReadingView> {
    return withEtag(reply, await this.readings.add(actor, kpiId, request));
  }

  /** Reads a file of readings; writes them when asked to. */
  @Post('kpis/:id/reading-imports')
  @HttpCode(200)
  @DecidedBy('kpis.read_in')
  @SerializeOptions({ schema: readingsImportSchema })
  import(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) kpiId: string,
    @Body({ schema: importReadingsRequestSchema }) request: ImportReadingsRequest,
  ): Promise<ReadingsImport> {
    return this.imports.run(actor, kpiId, request);
  }

  @Patch('kpi-readings/:id')
  @DecidedBy('kpis.read_in')
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateKpiReadingRequestSchema }) request: UpdateKpiReadingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiReadingView> {
    return withEtag(reply, await this.readings.update(actor, id, version, request));
  }

  @Delete('kpi-readings/:id')
  @DecidedBy('kpis.read_in')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.readings.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('kpi-readings/:id/restoration')
  @HttpCode(200)
  @DecidedBy('kpis.read_in')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiReadingView> {
    return withEtag(reply, await this.readings.restore(actor, id, version));
  }
}
