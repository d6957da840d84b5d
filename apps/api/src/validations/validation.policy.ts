import type { ValidationAbility, ValidationState } from '@rungs/contracts/validations.js';
import { allOf, anyOf, type Rule } from '../platform/policy/policy.js';

export type ValidationFacts = Readonly<{ askerId: string; askedId: string; state: ValidationState }>;

const isAsker: Rule<ValidationFacts> = (actor, { askerId }) => actor.personId === askerId;
const isAsked: Rule<ValidationFacts> = (actor, { askedId }) => actor.personId === askedId;
/** Taken back: what came along with the question is no longer theirs to read. */
const stands: Rule<ValidationFacts> = (_, { state }) => state !== 'withdrawn';

/** Between two people: nobody else learns who was asked what, or what they said. */
export const validationPolicy = {
  read: anyOf(isAsker, allOf(isAsked, stands)),
  answer: allOf(isAsked, stands),
  withdraw: isAsker,
} satisfies Record<'read' | ValidationAbility, Rule<ValidationFacts>>;
