import { Injectable, NotFoundException } from '@nestjs/common';
import { planIsOpen } from '@rungs/domain/plans/plan-state.js';
import { conflict } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { PlanChanges } from './plan-changes.js';
import { PlanContents } from './plan-contents.js';
import { PlanLoader } from './plan-loader.js';

const mostMilestones = 20;

/** Milestones that come from elsewhere, such as what a colleague answered. */
@Injectable()
export class PlanMilestones {
  constructor(
    private readonly loader: PlanLoader,
    private readonly contents: PlanContents,
    private readonly changes: PlanChanges,
  ) {}

  /**
   * Behind those that the item has, in this order; adding takes nothing from anybody, so it needs no version.
   * @throws ProblemException 409 once the words of the plan were agreed, and where there is no room
   */
  async append(actor: Actor, itemId: string, titles: readonly string[]): Promise<void> {
    const loaded = await this.loader.itemForChange(actor, itemId, undefined, 'update');
    if (!planIsOpen(loaded.plan.state)) throw conflict('plan_closed', 'Take the plan back or revise it first.');
    const item = loaded.items.find(({ id }) => id === itemId);
    if (!item) throw new NotFoundException();
    if (item.milestones.length + titles.length > mostMilestones) {
      throw conflict('too_many_milestones', `An item has ${mostMilestones} milestones at most.`);
    }
    const kept = item.milestones.map(({ id, title, dueOn }) => ({ id, title, dueOn }));
    await this.contents.change(item, { milestones: [...kept, ...titles.map((title) => ({ title, dueOn: null }))] });
    const plan = await this.loader.save(loaded.plan);
    await this.changes.record(actor, 'plan-item.updated', loaded.plan, plan, ['milestones']);
  }
}
