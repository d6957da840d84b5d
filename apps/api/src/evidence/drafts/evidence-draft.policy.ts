import type { EvidenceDraftAbility } from '@rungs/contracts/evidence-drafts.js';
import type { Rule } from '../../platform/policy/policy.js';

export type DraftFacts = Readonly<{ personId: string }>;

const isOwner: Rule<DraftFacts> = (actor, { personId }) => actor.personId === personId;

/** Until somebody says yes to it, a draft is nobody's business but its owner's, whatever else anybody is. */
export const draftPolicy = {
  read: isOwner,
  update: isOwner,
  confirm: isOwner,
  merge: isOwner,
  discard: isOwner,
  restore: isOwner,
} satisfies Record<'read' | 'restore' | EvidenceDraftAbility, Rule<DraftFacts>>;
