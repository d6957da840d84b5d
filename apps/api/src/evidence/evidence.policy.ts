import type { EvidenceAbility } from '@rungs/contracts/evidence.js';
import type { Audience } from '@rungs/contracts/records.js';
import { mayBeRead, type Relation } from '@rungs/domain/audience.js';
import { anyOf, type Rule } from '../platform/policy/policy.js';

export type EvidenceFacts = Readonly<{ relation: Relation; audience: Audience }>;

const isOwner: Rule<EvidenceFacts> = (_actor, { relation }) => relation === 'owner';
const isAbove: Rule<EvidenceFacts> = (_actor, { relation }) => relation === 'manager' || relation === 'skip';

/** Evidence is its owner's. Whom it is shown to reads it; nobody else's hand is on it. */
export const evidencePolicy = {
  read: (_actor, { relation, audience }) => mayBeRead(audience, relation),
  create: isOwner,
  update: isOwner,
  delete: isOwner,
  restore: isOwner,
} satisfies Record<'read' | 'create' | 'restore' | EvidenceAbility, Rule<EvidenceFacts>>;

/** Coverage is computed from what both sides see, so the owner and those above may ask for it. */
export const coveragePolicy = {
  read: anyOf(isOwner, isAbove),
  seePrivate: isOwner,
} satisfies Record<string, Rule<EvidenceFacts>>;
