import type { OpportunityAbility } from '@rungs/contracts/opportunities.js';
import type { Audience } from '@rungs/contracts/records.js';
import { mayBeRead, type Relation } from '@rungs/domain/audience.js';
import type { Rule } from '../platform/policy/policy.js';

export type OpportunityFacts = Readonly<{ relation: Relation; audience: Audience }>;
type OpportunityAct = 'read' | 'create' | 'restore' | OpportunityAbility;

const isOwner: Rule<OpportunityFacts> = (_actor, { relation }) => relation === 'owner';

/**
 * An opportunity is its owner's. Who was asked whether it is worthwhile reads it with the question, see the policy of
 * validations; here an audience decides.
 */
export const opportunityPolicy = {
  read: (_actor, { relation, audience }) => mayBeRead(audience, relation),
  create: isOwner,
  update: isOwner,
  shortlist: isOwner,
  plan: isOwner,
  step_back: isOwner,
  drop: isOwner,
  reopen: isOwner,
  ask: isOwner,
  delete: isOwner,
  restore: isOwner,
} satisfies Record<OpportunityAct, Rule<OpportunityFacts>>;
