import type { PlanAbility, PlanItemAbility } from '@rungs/contracts/plans.js';
import type { Audience } from '@rungs/contracts/records.js';
import { mayBeRead, type Relation } from '@rungs/domain/audience.js';
import { allOf, type Rule } from '../platform/policy/policy.js';

export type PlanFacts = Readonly<{ relation: Relation; audience: Audience }>;
type PlanPolicyAct = 'read' | 'create' | 'restore' | PlanAbility;

const isOwner: Rule<PlanFacts> = (_actor, { relation }) => relation === 'owner';
const isManager: Rule<PlanFacts> = (_actor, { relation }) => relation === 'manager';
const reads: Rule<PlanFacts> = (_actor, { relation, audience }) => mayBeRead(audience, relation);

/** The plan is its owner's; what the manager may do with it is answer. */
export const planPolicy = {
  read: reads,
  create: isOwner,
  update: isOwner,
  add_item: isOwner,
  propose: isOwner,
  take_back: isOwner,
  agree: allOf(isManager, reads),
  counter: allOf(isManager, reads),
  accept: isOwner,
  start: isOwner,
  revise: isOwner,
  finish: isOwner,
  abandon: isOwner,
  delete: isOwner,
  restore: isOwner,
} satisfies Record<PlanPolicyAct, Rule<PlanFacts>>;

/** What is said as a plan goes back and forth is between the two, and for whoever reads what they share. */
export const readsWords: Rule<Pick<PlanFacts, 'relation'>> = (_actor, { relation }) => mayBeRead('manager', relation);

/** How the work goes is said by the one who does it. */
export const planItemPolicy = {
  update: isOwner,
  delete: isOwner,
  restore: isOwner,
  start: isOwner,
  block: isOwner,
  unblock: isOwner,
  defer: isOwner,
  resume: isOwner,
  finish: isOwner,
  reopen: isOwner,
  reach: isOwner,
} satisfies Record<PlanItemAbility | 'restore', Rule<PlanFacts>>;
