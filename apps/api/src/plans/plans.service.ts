import type { CreatePlanRequest, PlanView, UpdatePlanRequest } from '@rungs/contracts/plans.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { planIsOpen } from '@rungs/domain/plans/plan-state.js';
import { Injectable } from '@nestjs/common';
import { Relations } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { conflict } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { deleted } from '../records/index.js';
import { Plan } from './plan.entity.js';
import { PlanChanges } from './plan-changes.js';
import { PlanLoader } from './plan-loader.js';
import { planPolicy } from './plan.policy.js';
import { canBeDeleted } from './plan.view.js';
import { journeyPlace } from './plans.queries.js';

@Injectable()
export class PlansService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly loader: PlanLoader,
    private readonly changes: PlanChanges,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<PlanView> {
    return this.loader.view(actor, await this.loader.find(actor, id));
  }

  /** @throws ProblemException 409 without a journey, and where its iteration has a plan already */
  async create(actor: Actor, personId: string, request: CreatePlanRequest): Promise<PlanView> {
    const subject = await this.relations.of(actor, personId);
    permit(planPolicy.create, actor, { relation: subject.relation, audience: request.audience });
    const [place] = await this.scope.rows<{ journeyId: string; iteration: number | null }>(journeyPlace, [personId]);
    if (!place) throw conflict('no_journey', 'Start a journey first: a plan belongs to it.');

    const now = this.clock.now();
    const row = { ...request, id: newId(), personId, journeyId: place.journeyId, iteration: place.iteration ?? 1 };
    const whole = { ...row, step: 3 as const, agreedOn: null, deletedAt: null, createdAt: now, updatedAt: now };
    const plan = await onePerIteration(this.scope.repository(Plan).insert(whole));
    await this.changes.record(actor, 'plan.created', null, plan);
    return this.loader.view(actor, { subject, plan });
  }

  /** @throws ProblemException 409 when its words wait for an answer or were agreed, or it would be hidden meanwhile */
  async update(actor: Actor, id: string, version: number, request: UpdatePlanRequest): Promise<PlanView> {
    const before = await this.loader.forChange(actor, id, version, 'update');
    const { plan } = before;
    const rewords = request.title !== undefined || request.summary !== undefined;
    if (rewords && !planIsOpen(plan.state)) throw conflict('plan_closed', 'Take the plan back or revise it first.');
    if (request.audience === 'private' && !['draft', 'done', 'abandoned'].includes(plan.state)) {
      throw conflict('plan_is_shared', 'Your manager answers this plan, so it stays visible to them.');
    }
    const after = await this.loader.save(plan, request);
    await this.changes.record(actor, 'plan.updated', plan, after, Object.keys(request));
    return this.loader.view(actor, { ...before, plan: after });
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { plan } = await this.loader.forChange(actor, id, version, 'delete');
    if (!canBeDeleted(plan)) throw conflict('plan_was_proposed', 'Abandon the plan first: it was proposed once.');
    const deletedAt = this.clock.now();
    const gone = await this.loader.save(plan, { deletedAt });
    await this.changes.record(actor, 'plan.deleted', plan, gone);
    return deleted(gone, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<PlanView> {
    const before = await this.loader.forChange(actor, id, version, 'restore');
    const plan = await onePerIteration(this.loader.save(before.plan, { deletedAt: null }));
    await this.changes.record(actor, 'plan.restored', before.plan, plan);
    return this.loader.view(actor, { ...before, plan });
  }
}

/** The database holds that an iteration has one plan; here it becomes words. */
async function onePerIteration<T>(saving: Promise<T>): Promise<T> {
  try {
    return await saving;
  } catch (error) {
    if (violatedConstraint(error) === 'one_plan_per_iteration') {
      throw conflict('plan_exists', 'This iteration of the journey has a plan already.');
    }
    throw error;
  }
}
