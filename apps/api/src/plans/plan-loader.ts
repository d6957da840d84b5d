import type { PlanAbility, PlanItemAbility, PlanView } from '@rungs/contracts/plans.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { StaleVersionError } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit, type Rule } from '../platform/policy/policy.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { canBeRestored } from '../records/index.js';
import { type ItemWithMilestones, PlanContents } from './plan-contents.js';
import type { PlanItem } from './plan-item.entity.js';
import { Plan } from './plan.entity.js';
import { type PlanFacts, planItemPolicy, planPolicy } from './plan.policy.js';
import { viewFor } from './plan.view.js';

/** A plan with what is needed to decide about it and to show it. */
export type Loaded = Readonly<{ subject: Subject; plan: Plan; items: readonly ItemWithMilestones[] }>;
type Change = Partial<Pick<Plan, 'title' | 'summary' | 'state' | 'agreedOn' | 'versions' | 'audience' | 'deletedAt'>>;

@Injectable()
export class PlanLoader {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly contents: PlanContents,
    private readonly clock: Clock,
  ) {}

  /** A plan one may not read looks the same as one that is not there. */
  async readable(actor: Actor, plan: Plan | null | undefined): Promise<Loaded> {
    if (!plan) throw new NotFoundException();
    const subject = await this.relations.of(actor, plan.personId);
    if (!planPolicy.read(actor, { relation: subject.relation, audience: plan.audience })) throw new NotFoundException();
    return { subject, plan, items: await this.contents.of(plan.id) };
  }

  async find(actor: Actor, id: string): Promise<Loaded> {
    const plan = await this.plans.findOneBy({ id });
    return this.readable(actor, plan?.deletedAt ? null : plan);
  }

  /** Locks the plan, so that what is decided and counted from it still holds when it is saved. */
  async forChange(
    actor: Actor,
    id: string,
    version: number | undefined,
    act: PlanAbility | 'restore',
  ): Promise<Loaded> {
    const plan = await this.locked(id);
    const there = act === 'restore' ? plan && canBeRestored(plan, this.clock.now()) : plan && !plan.deletedAt;
    return this.permitted(actor, there ? plan : null, version, planPolicy[act]);
  }

  /** An item is changed under the lock of its plan, and its version is the plan's. */
  async itemForChange(
    actor: Actor,
    itemId: string,
    version: number | undefined,
    act: PlanItemAbility | 'restore',
  ): Promise<Loaded & { item: PlanItem }> {
    const found = await this.contents.findItem(itemId);
    const plan = found && (await this.locked(found.planId));
    const item = plan && (await this.contents.findItem(itemId));
    const there = act === 'restore' ? item && canBeRestored(item, this.clock.now()) : item && !item.deletedAt;
    const loaded = await this.permitted(actor, there && !plan?.deletedAt ? plan : null, version, planItemPolicy[act]);
    if (!item) throw new NotFoundException();
    return { ...loaded, item };
  }

  /** Saves what changed of the plan, and that something of it changed; answers it as it is now. */
  async save(plan: Plan, change: Change = {}): Promise<Plan> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.plans.update(plan.id, plan.version, changed);
    return { ...plan, ...changed, version: plan.version + 1 };
  }

  async view(actor: Actor, { subject, plan }: Pick<Loaded, 'subject' | 'plan'>): Promise<PlanView> {
    return viewFor(actor, subject, plan, await this.contents.of(plan.id));
  }

  private get plans(): OwnRepository<Plan> {
    return this.scope.repository(Plan);
  }

  private async locked(id: string): Promise<Plan | undefined> {
    const [plan] = await this.plans.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return plan;
  }

  private async permitted(
    actor: Actor,
    plan: Plan | null | undefined,
    version: number | undefined,
    rule: Rule<PlanFacts>,
  ): Promise<Loaded> {
    const loaded = await this.readable(actor, plan);
    const { subject, items } = loaded;
    permit(rule, actor, { relation: subject.relation, audience: loaded.plan.audience });
    if (version !== undefined && loaded.plan.version !== version) {
      throw new StaleVersionError(viewFor(actor, subject, loaded.plan, items));
    }
    return loaded;
  }
}
