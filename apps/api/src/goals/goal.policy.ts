import type { GoalAbility } from '@rungs/contracts/goals.js';
import type { Audience } from '@rungs/contracts/records.js';
import { mayBeRead, type Relation } from '@rungs/domain/audience.js';
import type { Rule } from '../platform/policy/policy.js';

export type GoalFacts = Readonly<{ relation: Relation; audience: Audience }>;
type GoalAct = 'read' | 'create' | 'restore' | GoalAbility;

const isOwner: Rule<GoalFacts> = (_actor, { relation }) => relation === 'owner';

/** A goal is its owner's. Whom it is shown to reads it and may comment; nobody else's hand is on it. */
export const goalPolicy = {
  read: (_actor, { relation, audience }) => mayBeRead(audience, relation),
  create: isOwner,
  update: isOwner,
  finish: isOwner,
  drop: isOwner,
  reopen: isOwner,
  delete: isOwner,
  restore: isOwner,
} satisfies Record<GoalAct, Rule<GoalFacts>>;
