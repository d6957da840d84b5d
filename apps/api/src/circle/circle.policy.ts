import type { CircleAbility } from '@rungs/contracts/circle.js';
import type { Relation } from '@rungs/domain/audience.js';
import { anyOf, type Rule } from '../platform/policy/policy.js';

export type CircleFacts = Readonly<{ personId: string; memberId: string }>;

const isOwner: Rule<CircleFacts> = (actor, { personId }) => actor.personId === personId;
const isMember: Rule<CircleFacts> = (actor, { memberId }) => actor.personId === memberId;

/**
 * Between the two: nobody else is told who was asked, as what, with which words, who declined or who left. Whoever
 * accepted reads, and a record says to each of its readers, the manager too, who reads it (`records/visible-to.ts`).
 */
export const circlePolicy = {
  read: anyOf(isOwner, isMember),
  update: isOwner,
  accept: isMember,
  decline: isMember,
  end: anyOf(isOwner, isMember),
} satisfies Record<'read' | CircleAbility, Rule<CircleFacts>>;

export const circleOfPersonPolicy = {
  list: (_actor, { relation }) => relation === 'owner',
  invite: (_actor, { relation }) => relation === 'owner',
} satisfies Record<'list' | 'invite', Rule<Readonly<{ relation: Relation }>>>;
