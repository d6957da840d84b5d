import type { PersonProfile, PersonRow } from '@rungs/contracts/people.js';
import type { Actor } from '../platform/policy/actor.js';
import { type PersonFacts, personAbilities, readsEmployment } from './person.policy.js';

export type ProfileRow = PersonRow &
  Readonly<{ startedOn: string | null; endedOn: string | null; employeeNumber: string | null; version: number }>;

export function profileFor(actor: Actor, row: ProfileRow, facts: PersonFacts): PersonProfile {
  const { employeeNumber, endedOn, ...shown } = row;
  return {
    ...shown,
    employment: readsEmployment(actor, facts) ? { employeeNumber, endedOn } : null,
    abilities: personAbilities(actor, facts),
  };
}
