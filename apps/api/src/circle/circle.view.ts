import type { CircleAbility, CircleMemberView } from '@rungs/contracts/circle.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { openCircleActs } from '@rungs/domain/circle.js';
import type { Actor } from '../platform/policy/actor.js';
import type { CircleMember } from './circle-member.entity.js';
import { circlePolicy } from './circle.policy.js';

export type Names = ReadonlyMap<string, PersonRef>;

/** The one place where a row becomes what a caller may see and do. */
export function viewFor(actor: Actor, member: CircleMember, names: Names): CircleMemberView {
  const { id, personId, memberId, version, role, note, sharesCoverage, state, answeredOn } = member;
  const acts = openCircleActs(state);
  const possible: CircleAbility[] = acts.length > 0 ? ['update', ...acts] : [];
  return {
    ...{ id, personId, version, role, note, sharesCoverage, state, answeredOn },
    person: nameOf(names, personId),
    member: nameOf(names, memberId),
    abilities: possible.filter((act) => circlePolicy[act](actor, { personId, memberId })),
    createdAt: member.createdAt.toISOString(),
    updatedAt: member.updatedAt.toISOString(),
  };
}

function nameOf(names: Names, personId: string): PersonRef {
  const found = names.get(personId);
  if (!found) throw new Error('The name of somebody in a circle was not read with it.');
  return found;
}
