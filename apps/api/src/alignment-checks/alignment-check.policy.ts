import type { AlignmentAbility } from '@rungs/contracts/alignment-checks.js';
import type { Audience } from '@rungs/contracts/records.js';
import { mayBeRead, type Relation } from '@rungs/domain/audience.js';
import { allOf, type Rule } from '../platform/policy/policy.js';

/** `relation` is to the owner of the plan. */
export type CheckFacts = Readonly<{ relation: Relation; loggedBy: string }>;
type OfThePlan = Readonly<{ relation: Relation }>;

const isOneOfTheTwo: Rule<OfThePlan> = (_actor, { relation }) => relation === 'owner' || relation === 'manager';
const loggedIt: Rule<CheckFacts> = (actor, { loggedBy }) => actor.personId === loggedBy;

/**
 * What two said about a plan stays with the owner and their manager, whoever the manager is by now; a PM who took part
 * is named and reads nothing of it. Either writes a check down, and who wrote it puts it right.
 */
export const alignmentPolicy = {
  read: isOneOfTheTwo,
  create: isOneOfTheTwo,
  update: allOf(isOneOfTheTwo, loggedIt),
  delete: allOf(isOneOfTheTwo, loggedIt),
  restore: allOf(isOneOfTheTwo, loggedIt),
} satisfies Record<'read' | 'create' | 'restore' | AlignmentAbility, Rule<CheckFacts>>;

/** Where a plan stands to its KPIs follows from what its readers see of it anyway. */
export const readsAlignment: Rule<Readonly<{ relation: Relation; audience: Audience }>> = (
  _actor,
  { relation, audience },
) => mayBeRead(audience, relation);
