import { Injectable } from '@nestjs/common';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Progress } from '../progress/index.js';
import { type PlanCounted, plansRecount } from './plans.recount.js';

/** What is kept of a person's plan, counted anew from its rows. */
@Injectable()
export class PlanCounts {
  constructor(
    private readonly scope: TenantScope,
    private readonly progress: Progress,
  ) {}

  async recount(personId: string): Promise<void> {
    // Locks the summary first, so that of two changes the later one counts what the earlier one left.
    const kept = await this.progress.facts(personId);
    const [counted] = await this.scope.rows<PlanCounted>(plansRecount, [personId]);
    if (!counted) return;
    const keys = Object.keys(counted) as (keyof PlanCounted)[];
    // A KPI moves for everybody whom it measures, and changes the counts of few of them.
    if (keys.every((key) => JSON.stringify(counted[key]) === JSON.stringify(kept[key]))) return;
    await this.progress.change(personId, (facts) => ({ ...facts, ...counted }));
  }
}
