import type { Relation } from '@rungs/domain/audience.js';
import type { Rule } from '../platform/policy/policy.js';

export type PreflightFacts = Readonly<{ relation: Relation }>;

/** Between the two who would stand behind the case. What only the owner reads is told to the owner only. */
export const preflightPolicy = {
  read: (_actor, { relation }) => relation === 'owner' || relation === 'manager',
  seePrivate: (_actor, { relation }) => relation === 'owner',
} satisfies Record<string, Rule<PreflightFacts>>;
