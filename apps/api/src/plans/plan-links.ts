import type { Audience } from '@rungs/contracts/records.js';
import type { SuccessCriterion } from '@rungs/domain/plans/plan-content.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { KpisService } from '../kpis/index.js';
import { invalid } from '../platform/http/problem.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { itemLinks, type ItemLinksRow } from './plan-links.queries.js';

/** What an item points to, as it is now; null where it points to nothing that is still there. */
export type ItemLinks = Readonly<{
  kpi: Readonly<{ id: string; name: string; retired: boolean }> | null;
  opportunity: Readonly<{ id: string; title: string; audience: Audience }> | null;
}>;

export const noLinks: ItemLinks = { kpi: null, opportunity: null };

/** The KPIs that items are measured by, and the opportunities they were made from. */
@Injectable()
export class PlanLinks {
  constructor(
    private readonly scope: TenantScope,
    private readonly kpis: KpisService,
  ) {}

  async of(planId: string): Promise<ReadonlyMap<string, ItemLinks>> {
    const rows = await this.scope.rows<ItemLinksRow>(itemLinks, [planId]);
    return new Map(rows.map(({ id, ...links }) => [id, links]));
  }

  /**
   * A criterion that names one of the organization's KPIs takes over what that is called now; another one keeps its own
   * words.
   * @param kept the KPI that it named until now: one that was retired since may stay
   * @param at where the criterion stands in what was sent
   */
  async named(criterion: SuccessCriterion, kept: string | null, at: string): Promise<SuccessCriterion> {
    if (criterion.kpiId === null) return criterion;
    const pointer = `${at}/kpiId`;
    const kpi = await this.kpis.present(criterion.kpiId).catch((error: unknown) => {
      throw error instanceof NotFoundException ? invalid(pointer, 'unknown_kpi', 'There is no such KPI.') : error;
    });
    if (kpi.retiredOn !== null && kpi.id !== kept) {
      throw invalid(pointer, 'retired_kpi', 'This KPI is retired. Choose one that is measured.');
    }
    return { ...criterion, kpiName: kpi.name, unit: kpi.unit };
  }
}
