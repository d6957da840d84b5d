import type { FeedbackAbility } from '@rungs/contracts/feedback.js';
import type { Audience } from '@rungs/contracts/records.js';
import { isInCircle as isInvited, reaches, type Relation } from '@rungs/domain/audience.js';
import { allOf, anyOf, not, type Rule } from '../platform/policy/policy.js';

export type FeedbackFacts = Readonly<{
  /** What the caller is to the receiver. */
  relation: Relation;
  isGiver: boolean;
  audience: Audience;
  /** By the giver. */
  sharedWithManager: boolean;
  /** By the receiver, from their view. */
  removed: boolean;
  /** It is young enough and not answered. */
  mayStillBeEdited: boolean;
}>;

const isOwner: Rule<Pick<FeedbackFacts, 'relation'>> = (_actor, { relation }) => relation === 'owner';
const isManager: Rule<FeedbackFacts> = (_actor, { relation }) => relation === 'manager';
const isInCircle: Rule<FeedbackFacts> = (_actor, { relation }) => isInvited(relation);
const isGiver: Rule<FeedbackFacts> = (_actor, facts) => facts.isGiver;
const isThere: Rule<FeedbackFacts> = (_actor, { removed }) => !removed;
const giverShared: Rule<FeedbackFacts> = (_actor, { sharedWithManager }) => sharedWithManager;
const receiverShared =
  (wanted: Audience): Rule<FeedbackFacts> =>
  (_actor, { audience, removed }) =>
    !removed && reaches(audience, wanted);

/** A manager's manager reads goals and evidence, and never what colleagues told somebody; nor do HR and admins. */
export const feedbackPolicy = {
  read: anyOf(
    isGiver,
    allOf(isOwner, isThere),
    allOf(isManager, anyOf(giverShared, receiverShared('manager'))),
    allOf(isInCircle, receiverShared('circle')),
  ),
  edit: allOf(isGiver, (_actor, facts) => facts.mayStillBeEdited),
  respond: allOf(isOwner, isThere),
  share: allOf(isOwner, isThere),
  delete: allOf(isOwner, isThere),
  restore: isOwner,
} satisfies Record<'read' | 'restore' | FeedbackAbility, Rule<FeedbackFacts>>;

/** Before there is any feedback: what the relation alone decides. */
export const feedbackOfPersonPolicy = {
  list: (_actor, { relation }) => relation === 'owner' || relation === 'manager' || isInvited(relation),
  ask: isOwner,
  give: not(isOwner),
} satisfies Record<'list' | 'ask' | 'give', Rule<Pick<FeedbackFacts, 'relation'>>>;
