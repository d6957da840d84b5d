import type { MemberAct } from '@rungs/contracts/members.js';
import type { Role } from '../../platform/policy/actor.js';
import { abilities, allOf, anyOf, isAdmin, isHr, not, type Rule } from '../../platform/policy/policy.js';
import type { Actor } from '../../platform/policy/actor.js';

/** A member, or somebody of the directory without an account: their roles are none. */
export type MemberFacts = Readonly<{ personId: string; roles: readonly Role[]; active: boolean }>;

/** Who keeps the door: members, invitations, leaving and coming back. */
export const keepsMembers: Rule<unknown> = anyOf<unknown>(isHr, isAdmin);

const isSelf: Rule<MemberFacts> = (actor, { personId }) => actor.personId === personId;
const isActive: Rule<MemberFacts> = (_, { active }) => active;

/** Roles that let somebody rule over others. Only an admin gives them or takes them, by whichever way. */
const holdsPower: Rule<Pick<MemberFacts, 'roles'>> = (_, { roles }) => roles.some((role) => role !== 'employee');

/** Over these roles the actor may decide: HR over plain employees, an admin over everybody. */
const decidesOver: Rule<Pick<MemberFacts, 'roles'>> = anyOf<Pick<MemberFacts, 'roles'>>(
  isAdmin,
  allOf(isHr, not(holdsPower)),
);

export const memberPolicy = {
  change_roles: allOf<MemberFacts>(isAdmin, isActive),
  deactivate: allOf<MemberFacts>(decidesOver, isActive, not(isSelf)),
  reactivate: allOf<MemberFacts>(decidesOver, not(isActive), not(isSelf)),
} satisfies Record<MemberAct, Rule<MemberFacts>>;

export const invitationPolicy = { invite: decidesOver, revoke: decidesOver };

export const memberAbilities = (actor: Actor, facts: MemberFacts): MemberAct[] => abilities(memberPolicy, actor, facts);
