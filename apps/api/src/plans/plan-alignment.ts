import { advancePlan, type PlanTransition } from '@rungs/domain/plans/plan-state.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { PlanChanges } from './plan-changes.js';
import { PlanLoader } from './plan-loader.js';
import { PlanTurns } from './plan-turns.js';
import { Plan } from './plan.entity.js';

/** A plan under way that is due to be looked at again, and one that was: the two acts that no button does. */
@Injectable()
export class PlanAlignment {
  constructor(
    private readonly scope: TenantScope,
    private readonly loader: PlanLoader,
    private readonly turns: PlanTurns,
    private readonly changes: PlanChanges,
  ) {}

  /** By the calendar. Nothing happens where the plan is no longer under way. */
  fallDue(planId: string): Promise<void> {
    return this.advance({ job: 'alignment.due' }, planId, 'fall_due');
  }

  /** Whoever may log a check may; that was decided before. */
  realign(actor: Actor, planId: string): Promise<void> {
    return this.advance(actor, planId, 'realign');
  }

  private async advance(by: Actor | Readonly<{ job: string }>, planId: string, act: PlanTransition): Promise<void> {
    const found = await this.scope
      .repository(Plan)
      .find({ where: { id: planId }, lock: { mode: 'pessimistic_write' } });
    const plan = found.find(({ deletedAt }) => deletedAt === null);
    const state = plan && advancePlan(plan.state, act);
    if (!plan || !state) return;
    const after = await this.loader.save(plan, { state });
    await this.turns.add('job' in by ? null : by.personId, planId, act, '');
    await this.changes.record(by, `plan.${act}`, plan, after);
  }
}
