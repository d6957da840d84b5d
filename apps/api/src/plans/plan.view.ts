import type { PlanAbility, PlanItemAbility, PlanItemView, PlanList, PlanView } from '@rungs/contracts/plans.js';
import { isComplete } from '@rungs/domain/plans/plan-content.js';
import { mayBeRead } from '@rungs/domain/audience.js';
import { openItemTransitions, openPlanTransitions, planIsOpen, planRuns } from '@rungs/domain/plans/plan-state.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { visibleTo } from '../records/index.js';
import type { Plan } from './plan.entity.js';
import { planItemPolicy, planPolicy } from './plan.policy.js';
import { contentOfItem, type ItemWithMilestones } from './plan-contents.js';

/** The one place where a plan becomes what a caller may see and do. */
export function viewFor(actor: Actor, subject: Subject, plan: Plan, items: readonly ItemWithMilestones[]): PlanView {
  return {
    ...headFor(actor, subject, plan, items.length),
    items: items.map((item) => itemFor(actor, subject, plan, item)),
  };
}

export function headFor(
  actor: Actor,
  subject: Subject,
  plan: Plan,
  itemCount: number,
): Omit<PlanList['items'][number], 'itemCount'> {
  const { id, personId, version, step, iteration, audience, title, summary, state, agreedOn, versions } = plan;
  const { relation, managerId, managerName } = subject;
  return {
    id,
    personId,
    version,
    step,
    iteration,
    audience,
    visibleTo: visibleTo(subject, audience),
    abilities: possibleActs(plan, itemCount, managerId !== null).filter((act) =>
      planPolicy[act](actor, { relation, audience }),
    ),
    title,
    summary,
    state,
    agreedOn,
    manager: managerId !== null && managerName !== null ? { personId: managerId, name: managerName } : null,
    versions,
    createdAt: plan.createdAt.toISOString(),
    updatedAt: plan.updatedAt.toISOString(),
  };
}

function itemFor(actor: Actor, { relation }: Subject, plan: Plan, item: ItemWithMilestones): PlanItemView {
  const content = contentOfItem(item);
  const from = item.links.opportunity;
  const possible: PlanItemAbility[] = [
    ...(planRuns(plan.state) ? openItemTransitions(item.state) : []),
    ...(planRuns(plan.state) && item.milestones.length > 0 ? (['reach'] as const) : []),
    ...(planIsOpen(plan.state) ? (['update', 'delete'] as const) : []),
  ];
  return {
    ...content,
    milestones: item.milestones.map(({ id, title, dueOn, reachedOn }) => ({ id, title, dueOn, reachedOn })),
    state: item.state,
    isComplete: isComplete(content),
    // Whoever reads the plan need not read what its items were made from.
    opportunity: from && mayBeRead(from.audience, relation) ? content.opportunity : null,
    kpi: item.links.kpi,
    abilities: possible.filter((act) => planItemPolicy[act](actor, { relation, audience: plan.audience })),
  };
}

/** What the state of the plan takes; nothing is proposed that says nothing, or that nobody could answer. */
function possibleActs({ state, versions }: Plan, itemCount: number, hasManager: boolean): PlanAbility[] {
  const turns = openPlanTransitions(state).filter((act) => act !== 'fall_due' && act !== 'realign');
  return [
    ...turns.filter((act) => act !== 'propose' || (itemCount > 0 && hasManager)),
    ...(planIsOpen(state) ? (['add_item'] as const) : []),
    ...(state === 'abandoned' ? [] : (['update'] as const)),
    ...(canBeDeleted({ state, versions }) ? (['delete'] as const) : []),
  ];
}

/** What was proposed once is part of what both said to each other; it is abandoned before it can go. */
export const canBeDeleted = ({ state, versions }: Pick<Plan, 'state' | 'versions'>): boolean =>
  state === 'abandoned' || (state === 'draft' && versions === 0);
