import type { Relation } from '@rungs/domain/audience.js';
import type { Rule } from '../platform/policy/policy.js';

export type ObservationFacts = Readonly<{ relation: Relation }>;

/**
 * The one rule of observations and patterns, for every act: they are their owner's. There is no audience to widen it,
 * and who may not act is answered as if nothing were there.
 */
export const isObserver: Rule<ObservationFacts> = (_actor, { relation }) => relation === 'owner';
