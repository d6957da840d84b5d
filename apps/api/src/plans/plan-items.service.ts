import {
  type CreatePlanItemRequest,
  planItemLimit,
  type PlanItemActRequest,
  type PlanView,
  type UpdatePlanItemRequest,
} from '@rungs/contracts/plans.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { itemsFromOpportunities } from '@rungs/domain/plans/item-from-opportunity.js';
import { advancePlan, advancePlanItem, planIsOpen, planRuns } from '@rungs/domain/plans/plan-state.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { OpportunityPlanning } from '../opportunities/index.js';
import { Clock } from '../platform/clock.js';
import { conflict } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { deleted } from '../records/index.js';
import { PlanChanges } from './plan-changes.js';
import { PlanContents } from './plan-contents.js';
import { opportunitiesToPlan, type OpportunityToPlan } from './plan-links.queries.js';
import { type Loaded, PlanLoader } from './plan-loader.js';
import { PlanTurns } from './plan-turns.js';
import type { Plan } from './plan.entity.js';

/** Every change of an item answers the whole plan, because that is what one sees and what its version is of. */
@Injectable()
export class PlanItemsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly loader: PlanLoader,
    private readonly contents: PlanContents,
    private readonly turns: PlanTurns,
    private readonly changes: PlanChanges,
    private readonly opportunities: OpportunityPlanning,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, planId: string, request: CreatePlanItemRequest): Promise<PlanView> {
    const loaded = await this.forMore(actor, planId, 1);
    await this.contents.add(planId, request);
    return this.saved(actor, loaded, 'plan-item.created');
  }

  /** One item for each opportunity, with what that says; the opportunities are planned with the same commit. */
  async createFrom(actor: Actor, planId: string, opportunityIds: readonly string[]): Promise<PlanView> {
    const loaded = await this.forMore(actor, planId, opportunityIds.length);
    await this.opportunities.hold(loaded.plan.personId, opportunityIds);
    const chosen = await this.scope.rows<OpportunityToPlan>(opportunitiesToPlan, [opportunityIds]);
    const proposals = itemsFromOpportunities(chosen, this.clock.today());
    for (const [index, proposal] of proposals.entries()) {
      await this.contents.add(planId, { ...proposal, milestones: [] }, chosen[index]?.id);
    }
    return this.saved(actor, loaded, 'plan-item.created');
  }

  async update(actor: Actor, id: string, version: number, request: UpdatePlanItemRequest): Promise<PlanView> {
    const loaded = await this.loader.itemForChange(actor, id, version, 'update');
    open(loaded.plan);
    const item = loaded.items.find((one) => one.id === id);
    if (!item) throw new NotFoundException();
    await this.contents.change(item, request);
    return this.saved(actor, loaded, 'plan-item.updated', Object.keys(request));
  }

  /** Answers the version that undoing it has to name: the plan's. */
  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const loaded = await this.loader.itemForChange(actor, id, version, 'delete');
    open(loaded.plan);
    const deletedAt = this.clock.now();
    await this.contents.setItem(id, { deletedAt });
    const { version: made } = await this.saved(actor, loaded, 'plan-item.deleted');
    return deleted({ id, version: made }, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<PlanView> {
    const loaded = await this.loader.itemForChange(actor, id, version, 'restore');
    open(loaded.plan);
    if (loaded.items.length >= planItemLimit) throw conflict('plan_full', 'The plan has no room for it any more.');
    await this.contents.setItem(id, { deletedAt: null });
    return this.saved(actor, loaded, 'plan-item.restored');
  }

  /** How the work goes. Beginning the first item of an agreed plan begins the plan. */
  async act(actor: Actor, id: string, version: number, request: PlanItemActRequest): Promise<PlanView> {
    const loaded = await this.loader.itemForChange(actor, id, version, request.act);
    const { plan, item } = loaded;
    if (!planRuns(plan.state)) throw conflict('plan_not_agreed', 'Work begins once the plan is agreed.');
    if (request.act === 'reach') {
      const milestones = loaded.items.find((one) => one.id === id)?.milestones ?? [];
      if (!milestones.some((one) => one.id === request.milestoneId)) throw new NotFoundException();
      await this.contents.reach(request.milestoneId, request.reached ? this.clock.today() : null);
      return this.saved(actor, loaded, 'plan-item.milestone');
    }
    const state = advancePlanItem(item.state, request.act);
    if (!state) throw conflict('not_possible', `An item that is ${item.state} cannot be changed in this way.`);
    await this.contents.setItem(id, { state });
    const begins = state === 'doing' ? advancePlan(plan.state, 'start') : null;
    if (begins) await this.turns.add(actor.personId, plan.id, 'start', '');
    return this.saved(actor, loaded, `plan-item.${state}`, [], begins ? { state: begins } : {});
  }

  private async forMore(actor: Actor, planId: string, count: number): Promise<Loaded> {
    const loaded = await this.loader.forChange(actor, planId, undefined, 'add_item');
    open(loaded.plan);
    if (loaded.items.length + count > planItemLimit) {
      throw conflict('plan_full', `A plan holds ${planItemLimit} items. Finish or remove one first.`);
    }
    return loaded;
  }

  private async saved(
    actor: Actor,
    loaded: Loaded,
    act: string,
    fields: readonly string[] = [],
    change: Partial<Pick<Plan, 'state'>> = {},
  ): Promise<PlanView> {
    const plan = await this.loader.save(loaded.plan, change);
    await this.changes.record(actor, act, loaded.plan, plan, fields);
    return this.loader.view(actor, { ...loaded, plan });
  }
}

/** @throws ProblemException 409 while the words of the plan wait for an answer, or once they were agreed */
function open({ state }: Plan): void {
  if (!planIsOpen(state)) throw conflict('plan_closed', 'Take the plan back or revise it first.');
}
