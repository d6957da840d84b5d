import { abilities, allOf, anyOf, isAdmin, isHr, not, type Rule } from '../platform/policy/policy.js';
import type { PersonAct } from '@rungs/contracts/people.js';
import { isSkipLevel as leadsTheManager, readableAudiences, type Relation } from '@rungs/domain/audience.js';
import { type MemberFacts, memberPolicy } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';

/** `levelId` is the person's own, null while they have never been put on a level. */
export type Tie = Readonly<{ relation: Relation; levelId: string | null }>;
export type PersonFacts = Tie & MemberFacts;

const isOwner: Rule<Tie> = (_, { relation }) => relation === 'owner';
const isManager: Rule<Tie> = (_, { relation }) => relation === 'manager';
const isSkipLevel: Rule<Tie> = (_, { relation }) => leadsTheManager(relation);
/** Where no audience reaches, there is nothing to open; whether something is shared shows inside. */
const readsSomeRecords: Rule<Tie> = (_, { relation }) => readableAudiences(relation).length > 0;
const hasNoLevel: Rule<Tie> = (_, { levelId }) => levelId === null;

/** Who keeps the directory: people, departments, imports. */
export const keepsDirectory: Rule<unknown> = anyOf(isHr, isAdmin);

export const personPolicy = {
  update: keepsDirectory,
  // Nobody decides their own promotion. Entering at a level is none, and a first admin has nobody to ask.
  change_level: allOf(keepsDirectory, anyOf(not(isOwner), hasNoLevel)),
  read_levels: anyOf(keepsDirectory, isOwner, isManager),
  open_journey: anyOf(isOwner, isManager, isSkipLevel),
  open_log: readsSomeRecords,
  comment: anyOf(isOwner, isManager),
  deactivate: memberPolicy.deactivate,
  reactivate: memberPolicy.reactivate,
} satisfies Record<PersonAct, Rule<PersonFacts>>;

/** Number and last day are between the person and those who keep the directory. */
export const readsEmployment: Rule<Tie> = anyOf(keepsDirectory, isOwner);

export const personAbilities = (actor: Actor, facts: PersonFacts): PersonAct[] => abilities(personPolicy, actor, facts);
