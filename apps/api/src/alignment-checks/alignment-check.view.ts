import type { AlignmentAbility, AlignmentCheckView } from '@rungs/contracts/alignment-checks.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { alignmentPolicy } from './alignment-check.policy.js';
import type { CheckRow } from './alignment-checks.queries.js';

const possible: readonly AlignmentAbility[] = ['update', 'delete'];

export function readersOf({ personId, name, managerId, managerName }: Subject): PersonRef[] {
  const manager = managerId !== null && managerName !== null ? [{ personId: managerId, name: managerName }] : [];
  return [{ personId, name }, ...manager];
}

/** The one place where a check becomes what a caller may see and do. */
export function viewFor(actor: Actor, subject: Subject, row: CheckRow): AlignmentCheckView {
  const facts = { relation: subject.relation, loggedBy: row.loggedBy.personId };
  return {
    ...row,
    visibleTo: readersOf(subject),
    abilities: possible.filter((act) => alignmentPolicy[act](actor, facts)),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
