import type { Relation } from '@rungs/domain/audience.js';
import type { Rule } from '../platform/policy/policy.js';

export type CheckInFacts = Readonly<{ relation: Relation }>;

/**
 * The one rule of check-ins, for every act: they are their owner's, for ever. There is no audience to widen it, and
 * who may not act is answered as if nothing were there.
 */
export const isOwn: Rule<CheckInFacts> = (_actor, { relation }) => relation === 'owner';
