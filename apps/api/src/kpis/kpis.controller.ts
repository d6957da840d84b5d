import {
  type CreateKpiRequest,
  createKpiRequestSchema,
  type FollowedKpis,
  followedKpisSchema,
  type FollowKpiRequest,
  followKpiRequestSchema,
  type KpiActRequest,
  kpiActRequestSchema,
  type KpiList,
  kpiListSchema,
  kpiSchema,
  type KpiView,
  type ListKpisQuery,
  listKpisQuerySchema,
  type UpdateKpiRequest,
  updateKpiRequestSchema,
} from '@rungs/contracts/kpis.js';
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
import { isMember } from '../platform/policy/policy.js';
import { Allow, DecidedBy } from '../platform/policy/route-policy.js';
import { KpiLists } from './kpi-lists.js';
import { KpisService } from './kpis.service.js';

@Controller()
@SerializeOptions({ schema: kpiSchema })
export class KpisController {
  constructor(
    private readonly kpis: KpisService,
    private readonly lists: KpiLists,
  ) {}

  @Get('kpis')
  @Allow('kpis.read', isMember)
  @SerializeOptions({ schema: kpiListSchema })
  list(@CurrentActor() actor: Actor, @Query({ schema: listKpisQuerySchema }) query: ListKpisQuery): Promise<KpiList> {
    return this.lists.list(actor, query);
  }

  /** The KPIs that a person follows. */
  @Get('people/:personId/kpis')
  @DecidedBy('kpis.read_followed')
  @SerializeOptions({ schema: followedKpisSchema })
  followed(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
  ): Promise<FollowedKpis> {
    return this.lists.followedBy(actor, personId);
  }

  @Post('kpis')
  @DecidedBy('kpis.create')
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createKpiRequestSchema }) request: CreateKpiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiView> {
    return withEtag(reply, await this.kpis.create(actor, request));
  }

  @Get('kpis/:id')
  @Allow('kpis.read', isMember)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiView> {
    return withEtag(reply, await this.kpis.show(actor, id));
  }

  @Patch('kpis/:id')
  @DecidedBy('kpis.update')
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: updateKpiRequestSchema }) request: UpdateKpiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiView> {
    return withEtag(reply, await this.kpis.update(actor, id, version, request));
  }

  /** Retires it, or takes it up again. */
  @Post('kpis/:id/acts')
  @HttpCode(200)
  @DecidedBy('kpis.act')
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: kpiActRequestSchema }) request: KpiActRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiView> {
    return withEtag(reply, await this.kpis.act(actor, id, version, request));
  }

  /** The caller follows it, or does not any more. */
  @Post('kpis/:id/following')
  @HttpCode(200)
  @DecidedBy('kpis.follow')
  async follow(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @Body({ schema: followKpiRequestSchema }) { follows }: FollowKpiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiView> {
    return withEtag(reply, await this.kpis.follow(actor, id, follows));
  }

  /** For one that was made by mistake; one that anything hangs on is retired. */
  @Delete('kpis/:id')
  @DecidedBy('kpis.delete')
  @SerializeOptions({ schema: deletedRecordSchema })
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<DeletedRecord> {
    return this.kpis.delete(actor, id, version);
  }

  /** Undoes the deletion, within a day. */
  @Post('kpis/:id/restoration')
  @HttpCode(200)
  @DecidedBy('kpis.restore')
  async restore(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KpiView> {
    return withEtag(reply, await this.kpis.restore(actor, id, version));
  }
}
