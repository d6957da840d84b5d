import type { GoalPartAbility } from '@rungs/contracts/goals.js';
import type { Audience } from '@rungs/contracts/records.js';
import { mayBeRead, type Relation } from '@rungs/domain/audience.js';
import { anyOf, type Rule } from '../platform/policy/policy.js';

/** `relation` is to the owner of the goal, `handed` whether this part was handed to the caller. */
export type GoalPartFacts = Readonly<{ relation: Relation; audience: Audience; handed: boolean }>;

const isOwner: Rule<GoalPartFacts> = (_actor, { relation }) => relation === 'owner';
const isHanded: Rule<GoalPartFacts> = (_actor, { handed }) => handed;
const readsGoal: Rule<GoalPartFacts> = (_actor, { relation, audience }) => mayBeRead(audience, relation);

/** A part is its goal's owner's to write, and theirs to do who have it in hand. */
export const goalPartPolicy = {
  read: anyOf(readsGoal, isHanded),
  create: isOwner,
  update: isOwner,
  delete: isOwner,
  restore: isOwner,
  finish: anyOf(isOwner, isHanded),
  reopen: anyOf(isOwner, isHanded),
  hand_back: isHanded,
} satisfies Record<'read' | 'create' | 'restore' | GoalPartAbility, Rule<GoalPartFacts>>;
