import type { Audience } from '@rungs/contracts/records.js';
import type { VisibilityEventAbility } from '@rungs/contracts/visibility-events.js';
import { mayBeRead, type Relation } from '@rungs/domain/audience.js';
import type { Rule } from '../platform/policy/policy.js';

export type VisibilityEventFacts = Readonly<{ relation: Relation; audience: Audience }>;
type Act = 'read' | 'create' | 'restore' | VisibilityEventAbility;

const isOwner: Rule<VisibilityEventFacts> = (_actor, { relation }) => relation === 'owner';

/** An event is written by whom it is about. Whom it is shown to reads it. */
export const visibilityEventPolicy = {
  read: (_actor, { relation, audience }) => mayBeRead(audience, relation),
  create: isOwner,
  update: isOwner,
  delete: isOwner,
  restore: isOwner,
} satisfies Record<Act, Rule<VisibilityEventFacts>>;
