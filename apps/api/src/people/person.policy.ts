import { abilities, allOf, anyOf, isAdmin, isHr, not, type Rule } from '../platform/policy/policy.js';
import type { PersonAct } from '@rungs/contracts/people.js';
import type { Relation } from '@rungs/domain/audience.js';
import type { Actor } from '../platform/policy/actor.js';

/** `levelId` is the person's own, null while they have never been put on a level. */
export type PersonFacts = Readonly<{ relation: Relation; levelId: string | null }>;

const isOwner: Rule<PersonFacts> = (_, { relation }) => relation === 'owner';
const isManager: Rule<PersonFacts> = (_, { relation }) => relation === 'manager';
const hasNoLevel: Rule<PersonFacts> = (_, { levelId }) => levelId === null;

/** Who keeps the directory: people, departments, imports. */
export const keepsDirectory: Rule<unknown> = anyOf(isHr, isAdmin);

export const personPolicy = {
  update: keepsDirectory,
  // Nobody decides their own promotion. Entering at a level is none, and a first admin has nobody to ask.
  change_level: allOf(keepsDirectory, anyOf(not(isOwner), hasNoLevel)),
  read_levels: anyOf(keepsDirectory, isOwner, isManager),
  open_journey: anyOf(isOwner, isManager),
} satisfies Record<PersonAct, Rule<PersonFacts>>;

/** Number and last day are between the person and those who keep the directory. */
export const readsEmployment: Rule<PersonFacts> = anyOf(keepsDirectory, isOwner);

export const personAbilities = (actor: Actor, facts: PersonFacts): PersonAct[] => abilities(personPolicy, actor, facts);
