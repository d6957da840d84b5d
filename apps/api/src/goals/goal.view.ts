import { type GoalAbility, type GoalView } from '@rungs/contracts/goals.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { openTransitions } from '@rungs/domain/goals.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { visibleTo } from '../records/index.js';
import type { Goal } from './goal.entity.js';
import { goalPolicy } from './goal.policy.js';
import { type PartRow, partViewFor } from './goal-part.view.js';

/** The one place where a goal becomes what a caller may see and do. */
export function viewFor(
  actor: Actor,
  subject: Subject,
  goal: Goal,
  collaborators: PersonRef[],
  parts: readonly PartRow[],
): GoalView {
  const { id, personId, version, step, iteration, audience, title, why, dueOn, successMeasure } = goal;
  const { progress, state, outcome, closedOn, createdAt, updatedAt } = goal;
  const possible: GoalAbility[] = ['update', ...openTransitions(state), 'delete'];
  return {
    id,
    personId,
    version,
    step,
    iteration,
    audience,
    visibleTo: visibleTo(subject, audience),
    abilities: possible.filter((act) => goalPolicy[act](actor, { relation: subject.relation, audience })),
    title,
    why,
    dueOn,
    successMeasure,
    progress,
    state,
    outcome,
    closedOn,
    collaborators,
    parts: parts.map((part) => partViewFor(actor, subject.relation, part)),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
