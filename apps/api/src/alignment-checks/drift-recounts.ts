import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { KpiMoves } from '../kpis/index.js';
import { PlanCounts } from '../plans/index.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { measuredBy } from './alignment-checks.queries.js';

const queue = 'alignment.kpi-moved';
/** As many as the one who changes the KPI can wait for. */
const portion = 100;

/**
 * A KPI that is read, retired or given another target moves the items of other people towards or away from drift. Their
 * counts change in the transaction of that change; of a KPI that measures very many plans, a portion of people at once,
 * and a job for those after them.
 */
@Injectable()
export class DriftRecounts implements OnModuleInit {
  constructor(
    private readonly kpis: KpiMoves,
    private readonly jobs: JobHandlers,
    private readonly outbox: Outbox,
    private readonly scope: TenantScope,
    private readonly counts: PlanCounts,
  ) {}

  onModuleInit(): void {
    this.kpis.add((kpiId) => this.recount(kpiId, null));
    const payload = z.object({ kpiId: z.uuid(), after: z.uuid() });
    this.jobs.handle({ queue, payload, run: ({ kpiId, after }) => this.recount(kpiId, after) });
  }

  private async recount(kpiId: string, after: string | null): Promise<void> {
    const people = await this.scope.rows<{ id: string }>(measuredBy, [kpiId, after, portion]);
    // In one order, so that two KPIs that change at once wait for each other rather than forever.
    for (const { id } of people) await this.counts.recount(id);
    if (people.length === portion) await this.outbox.enqueue(queue, { kpiId, after: people.at(-1)?.id });
  }
}
