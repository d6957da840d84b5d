import type { OpportunityAbility, OpportunityView } from '@rungs/contracts/opportunities.js';
import type { Audience, PersonRef } from '@rungs/contracts/records.js';
import { mayBeRead } from '@rungs/domain/audience.js';
import { openOpportunityTransitions, type OpportunityTransition } from '@rungs/domain/opportunities.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { visibleTo } from '../records/index.js';
import type { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';

type ItemInPlan = NonNullable<OpportunityView['planItem']> & Readonly<{ audience: Audience }>;

/**
 * What is shown of an opportunity and kept elsewhere: its KPI, its item in a plan with who may read that, and who reads
 * it because they were asked about it.
 */
export type Besides = Readonly<{
  kpi: OpportunityView['kpi'];
  planItem: ItemInPlan | null;
  asked: readonly PersonRef[];
}>;

/** The one place where an opportunity becomes what a caller may see and do. */
export function viewFor(
  actor: Actor,
  subject: Subject,
  opportunity: Opportunity,
  { kpi, planItem, asked }: Besides,
): OpportunityView {
  const { id, personId, version, iteration, audience, title, problem, whoIsHurt, size, effort } = opportunity;
  const { confidence, ownInitiative, demoUrl, state, droppedReason, createdAt, updatedAt } = opportunity;
  const { worthwhile, redirect, notNow } = opportunity;
  const possible: OpportunityAbility[] = [
    'update',
    // What is in a plan leaves it there, not here.
    ...openOpportunityTransitions(state).filter((act) => planItem === null || !leavesPlan(act)),
    ...(state === 'dropped' ? [] : (['ask'] as const)),
    'delete',
  ];
  const readers = [...visibleTo(subject, audience), ...asked];
  return {
    id,
    personId,
    version,
    iteration,
    audience,
    visibleTo: [...new Map(readers.map((person) => [person.personId, person])).values()],
    abilities: possible.filter((act) => opportunityPolicy[act](actor, { relation: subject.relation, audience })),
    title,
    problem,
    whoIsHurt,
    kpi,
    size,
    effort,
    confidence,
    ownInitiative,
    demoUrl,
    state,
    droppedReason,
    planItem: planItem && mayBeRead(planItem.audience, subject.relation) ? shownItem(planItem) : null,
    answers: { worthwhile, redirect, notNow },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export const leavesPlan = (act: OpportunityTransition): boolean => act === 'step_back' || act === 'drop';

const shownItem = ({ id, planId, title }: ItemInPlan): OpportunityView['planItem'] => ({ id, planId, title });
