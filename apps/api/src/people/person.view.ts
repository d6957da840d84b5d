import type { PersonProfile, PersonRow } from '@rungs/contracts/people.js';
import type { Actor, Role } from '../platform/policy/actor.js';
import { personAbilities, readsEmployment, type Tie } from './person.policy.js';

export type ProfileRow = PersonRow &
  Readonly<{
    startedOn: string | null;
    endedOn: string | null;
    employeeNumber: string | null;
    version: number;
    roles: Role[];
  }>;

export function profileFor(actor: Actor, row: ProfileRow, tie: Tie): PersonProfile {
  const { employeeNumber, endedOn, roles, ...shown } = row;
  return {
    ...shown,
    employment: readsEmployment(actor, tie) ? { employeeNumber, endedOn } : null,
    abilities: personAbilities(actor, { ...tie, personId: row.id, roles, active: row.active }),
  };
}
