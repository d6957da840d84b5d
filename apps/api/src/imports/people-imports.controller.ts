import {
  importChangesQuerySchema,
  importChangesSchema,
  type ImportChangesQuery,
  type ImportChangeView,
  type ImportMapping,
  type ImportProblemPage,
  importProblemsQuerySchema,
  importProblemsSchema,
  type ImportProblemsQuery,
  mapImportSchema,
  peopleImportSchema,
  type PeopleImportView,
} from '@rungs/contracts/people-import.js';
import { type Page, recordIdSchema } from '@rungs/contracts/records.js';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { keepsDirectory } from '../people/index.js';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { Allow } from '../platform/policy/route-policy.js';
import { ImportApplication } from './import-application.js';
import { PeopleImportsService } from './people-imports.service.js';
import { uploadedFile } from './upload.js';

@Controller('people-imports')
@Allow('people_imports.keep', keepsDirectory)
@SerializeOptions({ schema: peopleImportSchema })
export class PeopleImportsController {
  constructor(
    private readonly imports: PeopleImportsService,
    private readonly application: ImportApplication,
  ) {}

  @Post()
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PeopleImportView> {
    return withEtag(reply, await this.imports.create(actor, await uploadedFile(request)));
  }

  @Get(':importId')
  async show(
    @Param('importId', { schema: recordIdSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PeopleImportView> {
    return withEtag(reply, await this.imports.show(id));
  }

  @Put(':importId/mapping')
  async map(
    @CurrentActor() actor: Actor,
    @Param('importId', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: mapImportSchema }) { mapping }: { mapping: ImportMapping },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PeopleImportView> {
    return withEtag(reply, await this.imports.map(actor, id, version, mapping));
  }

  @Put(':importId/file')
  async supplyFile(
    @CurrentActor() actor: Actor,
    @Param('importId', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PeopleImportView> {
    return withEtag(reply, await this.imports.supplyFile(actor, id, version, await uploadedFile(request)));
  }

  @Post(':importId/application')
  @HttpCode(200)
  async apply(
    @CurrentActor() actor: Actor,
    @Param('importId', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PeopleImportView> {
    return withEtag(reply, await this.application.apply(actor, id, version));
  }

  @Delete(':importId')
  @HttpCode(204)
  @SerializeOptions({})
  discard(
    @CurrentActor() actor: Actor,
    @Param('importId', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.imports.discard(actor, id, version);
  }

  @Get(':importId/changes')
  @SerializeOptions({ schema: importChangesSchema })
  changes(
    @Param('importId', { schema: recordIdSchema }) id: string,
    @Query({ schema: importChangesQuerySchema }) query: ImportChangesQuery,
  ): Promise<Page<ImportChangeView>> {
    return this.imports.changes(id, query);
  }

  @Get(':importId/problems')
  @SerializeOptions({ schema: importProblemsSchema })
  problems(
    @Param('importId', { schema: recordIdSchema }) id: string,
    @Query({ schema: importProblemsQuerySchema }) query: ImportProblemsQuery,
  ): Promise<ImportProblemPage> {
    return this.imports.problems(id, query);
  }
}
