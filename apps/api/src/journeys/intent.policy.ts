import type { JourneyPage } from '@rungs/contracts/journeys.js';
import type { Relation } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';
import { abilities, type Rule } from '../platform/policy/policy.js';

type State = NonNullable<JourneyPage['intent']>['state'];
export type IntentFacts = Readonly<{ relation: Relation; intentState: State | null }>;

const isManager: Rule<IntentFacts> = (_, { relation }) => relation === 'manager';
const isOwner: Rule<IntentFacts> = (_, { relation }) => relation === 'owner';
const isOpen = ({ intentState }: IntentFacts): boolean => intentState === 'declared';
const stands = ({ intentState }: IntentFacts): boolean =>
  intentState !== null && ['declared', 'acknowledged', 'countered', 'active'].includes(intentState);

/** The manager answers what was declared; the person may take back what still stands. */
export const intentPolicy = {
  acknowledge: (actor, facts) => isManager(actor, facts) && isOpen(facts),
  counter: (actor, facts) => isManager(actor, facts) && isOpen(facts),
  withdraw: (actor, facts) => isOwner(actor, facts) && stands(facts),
} satisfies Record<string, Rule<IntentFacts>>;

export const intentAbilities = (actor: Actor, facts: IntentFacts) => abilities(intentPolicy, actor, facts);
