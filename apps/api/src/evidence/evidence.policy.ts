import type { EvidenceAbility } from '@rungs/contracts/evidence.js';
import type { Audience } from '@rungs/contracts/records.js';
import { isSkipLevel, mayBeRead, type Relation } from '@rungs/domain/audience.js';
import { anyOf, type Rule } from '../platform/policy/policy.js';

export type EvidenceFacts = Readonly<{ relation: Relation; audience: Audience }>;
export type CoverageFacts = EvidenceFacts & Readonly<{ coverageShared: boolean }>;

const isOwner: Rule<EvidenceFacts> = (_actor, { relation }) => relation === 'owner';
const isAbove: Rule<EvidenceFacts> = (_actor, { relation }) => relation === 'manager' || isSkipLevel(relation);

/** Evidence is its owner's. Whom it is shown to reads it; nobody else's hand is on it. */
export const evidencePolicy = {
  read: (_actor, { relation, audience }) => mayBeRead(audience, relation),
  create: isOwner,
  update: isOwner,
  delete: isOwner,
  restore: isOwner,
} satisfies Record<'read' | 'create' | 'restore' | EvidenceAbility, Rule<EvidenceFacts>>;

/** In the circle: whether the owner showed them more than single records. */
const isShown: Rule<CoverageFacts> = (_actor, { relation, coverageShared }) => relation === 'circle' && coverageShared;

/**
 * Coverage is computed from what owner and manager both see, so the owner and those above may ask for it, and of the
 * circle those to whom the owner showed it.
 */
export const coveragePolicy = {
  read: anyOf<CoverageFacts>(isOwner, isAbove, isShown),
  seePrivate: isOwner,
} satisfies Record<string, Rule<CoverageFacts>>;
