import type { FeedbackRequestAbility } from '@rungs/contracts/feedback.js';
import { anyOf, type Rule } from '../platform/policy/policy.js';

export type FeedbackRequestFacts = Readonly<{ askerId: string; askedId: string | null }>;

const isAsker: Rule<FeedbackRequestFacts> = (actor, { askerId }) => actor.personId === askerId;
const isAsked: Rule<FeedbackRequestFacts> = (actor, { askedId }) => actor.personId === askedId;

/** Between two people. Managers included, nobody else learns who was asked what. */
export const feedbackRequestPolicy = {
  read: anyOf(isAsker, isAsked),
  update: isAsker,
  delete: isAsker,
  restore: isAsker,
  answer: isAsked,
  decline: isAsked,
} satisfies Record<'read' | 'restore' | FeedbackRequestAbility, Rule<FeedbackRequestFacts>>;
