import type { Relation } from '@rungs/domain/audience.js';
import { advanceIntent, intentStands, type IntentState } from '@rungs/domain/journey/intent.js';
import type { Actor } from '../platform/policy/actor.js';
import { abilities, type Rule } from '../platform/policy/policy.js';

export type IntentFacts = Readonly<{ relation: Relation; intentState: IntentState | null }>;

const isManager: Rule<IntentFacts> = (_, { relation }) => relation === 'manager';
const isOwner: Rule<IntentFacts> = (_, { relation }) => relation === 'owner';
const canBeAnswered = ({ intentState }: IntentFacts): boolean =>
  intentState !== null && advanceIntent(intentState, 'acknowledge') !== null;
const stands = ({ intentState }: IntentFacts): boolean => intentState !== null && intentStands(intentState);

/** The manager answers what was declared; the person may take back what still stands. */
export const intentPolicy = {
  acknowledge: (actor, facts) => isManager(actor, facts) && canBeAnswered(facts),
  counter: (actor, facts) => isManager(actor, facts) && canBeAnswered(facts),
  withdraw: (actor, facts) => isOwner(actor, facts) && stands(facts),
} satisfies Record<string, Rule<IntentFacts>>;

export const intentAbilities = (actor: Actor, facts: IntentFacts) => abilities(intentPolicy, actor, facts);
