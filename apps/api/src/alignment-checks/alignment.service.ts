import type { AlignmentView } from '@rungs/contracts/alignment-checks.js';
import { readableAudiences } from '@rungs/domain/audience.js';
import { alignmentDueOn, isOverdue } from '@rungs/domain/plans/alignment.js';
import { canDrift, type Drift, driftOf } from '@rungs/domain/plans/drift.js';
import { planRuns } from '@rungs/domain/plans/plan-state.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Frameworks } from '../framework/index.js';
import { Relations } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { alignmentPolicy, readsAlignment } from './alignment-check.policy.js';
import { type ItemRow, measuredItems, type PlanRow, presentPlan } from './alignment-checks.queries.js';

type ItemToday = Readonly<{ item: ItemRow; flags: Drift[] }>;

/** Where a plan stands to its KPIs on a day: computed when it is read, because the day alone changes it. */
@Injectable()
export class AlignmentService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly frameworks: Frameworks,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, personId: string): Promise<AlignmentView> {
    const subject = await this.relations.of(actor, personId);
    const { relation } = subject;
    if (readableAudiences(relation).length === 0) throw new NotFoundException();
    const everyDays = await this.everyDays();
    const found = await this.planOf(personId);
    const plan = found && readsAlignment(actor, { relation, audience: found.audience }) ? found : null;
    const nothing = { lastCheckedOn: plan?.lastCheckedOn ?? null, dueOn: null, overdue: false, items: [] };
    const head = { planId: plan?.id ?? null, planState: plan?.state ?? null, everyDays };
    if (!plan?.agreedOn || !planRuns(plan.state)) return { ...head, ...nothing, abilities: [] };
    const dueOn = alignmentDueOn(plan.agreedOn, plan.lastCheckedOn, everyDays);
    const items = await this.itemsOf(plan.id);
    return {
      ...head,
      lastCheckedOn: plan.lastCheckedOn,
      dueOn,
      overdue: isOverdue(dueOn, this.clock.today()),
      items: items.map(({ item, flags }) => ({
        itemId: item.id,
        kind: item.kind,
        title: item.title,
        replacement: item.replacement,
        state: item.state,
        kpi: item.kpi && item.kpiId !== null ? { id: item.kpiId, name: item.kpi.name } : null,
        flags,
      })),
      abilities: alignmentPolicy.create(actor, { relation }) ? ['check'] : [],
    };
  }

  /** The plan that counts: the latest that was not abandoned. */
  async planOf(personId: string): Promise<PlanRow | null> {
    const [plan] = await this.scope.rows<PlanRow>(presentPlan, [personId]);
    return plan ?? null;
  }

  /** The items that a check goes through, each with how it has drifted today. */
  async itemsOf(planId: string): Promise<ItemToday[]> {
    const today = this.clock.today();
    const items = await this.scope.rows<ItemRow>(measuredItems, [planId]);
    return items.filter(canDrift).map((item) => ({ item, flags: driftOf(item, today) }));
  }

  /** How often a plan is checked: what the signal asks for, as the organization has tuned it. */
  async everyDays(): Promise<number> {
    const { signals } = await this.frameworks.current();
    const rhythm = signals.find(({ key }) => key === 'alignment_recent');
    if (!rhythm) throw new Error('The framework has no rhythm of alignment checks.');
    return rhythm.threshold;
  }
}
