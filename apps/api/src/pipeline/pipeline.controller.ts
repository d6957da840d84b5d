import {
  pipelineExportQuerySchema,
  pipelineQuerySchema,
  pipelineSchema,
  type PipelineView,
} from '@rungs/contracts/pipeline.js';
import { stepNamesIn } from '@rungs/domain/framework/own-words.js';
import { Controller, Get, Header, Query, SerializeOptions } from '@nestjs/common';
import type { z } from 'zod';
import { Frameworks } from '../framework/index.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { isHr } from '../platform/policy/policy.js';
import { Allow } from '../platform/policy/route-policy.js';
import { Traces } from '../platform/traces/traces.js';
import { pipelineCsv } from './pipeline-csv.js';
import { PipelineService } from './pipeline.service.js';

type Choice = z.output<typeof pipelineQuerySchema>;
type ExportChoice = z.output<typeof pipelineExportQuerySchema>;

@Controller('pipeline')
@Allow('pipeline.read', isHr)
export class PipelineController {
  constructor(
    private readonly pipeline: PipelineService,
    private readonly frameworks: Frameworks,
    private readonly traces: Traces,
  ) {}

  @Get()
  @SerializeOptions({ schema: pipelineSchema })
  show(@CurrentActor() actor: Actor, @Query({ schema: pipelineQuerySchema }) { departmentId }: Choice) {
    return this.looked(actor, 'pipeline.read', departmentId ?? null);
  }

  /** The same figures as the screen, withheld ones as an empty cell: an export opens nothing more. */
  @Get('export.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="pipeline.csv"')
  async export(
    @CurrentActor() actor: Actor,
    @Query({ schema: pipelineExportQuerySchema }) { departmentId, language }: ExportChoice,
  ): Promise<string> {
    const view = await this.looked(actor, 'pipeline.exported', departmentId ?? null);
    const { tuning } = await this.frameworks.current();
    return pipelineCsv(view, stepNamesIn(tuning), language);
  }

  /** What HR looks at is written down. */
  private async looked(actor: Actor, act: string, departmentId: string | null): Promise<PipelineView> {
    const view = await this.pipeline.view(departmentId);
    await this.traces.record(actor, {
      act,
      recordType: 'pipeline',
      recordId: departmentId,
      subjectPersonId: null,
      audience: 'admin',
    });
    return view;
  }
}
