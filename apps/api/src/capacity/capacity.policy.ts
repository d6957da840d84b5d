import type { Relation } from '@rungs/domain/audience.js';
import type { Rule } from '../platform/policy/policy.js';

export type CapacityFacts = Readonly<{ relation: Relation }>;

/**
 * The one rule of capacity: how much somebody has, and what that says of their plan, is theirs. The plan may be shared;
 * this may not, and who may not look is answered as if nothing were there.
 */
export const isOwn: Rule<CapacityFacts> = (_actor, { relation }) => relation === 'owner';
