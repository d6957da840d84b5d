import type { AgreementAbility, AgreementView } from '@rungs/contracts/agreements.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import type { Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import type { Agreement } from './agreement.entity.js';
import { agreementPolicy } from './agreement.policy.js';

/** The one place where an agreement becomes what a caller may see and do. */
export function viewFor(actor: Actor, subject: Subject, agreement: Agreement, owedByName: string): AgreementView {
  const { id, personId, version, text, dueOn, doneOn, owedById } = agreement;
  const possible: AgreementAbility[] = ['update', 'delete'];
  return {
    ...{ id, personId, version, text, dueOn, doneOn },
    owedBy: { personId: owedById, name: owedByName },
    visibleTo: theTwo(subject),
    abilities: possible.filter((act) => agreementPolicy[act](actor, subject)),
    createdAt: agreement.createdAt.toISOString(),
    updatedAt: agreement.updatedAt.toISOString(),
  };
}

/** The person and, where there is one, their manager. */
export function theTwo({ personId, name, managerId, managerName }: Subject): PersonRef[] {
  const manager = managerId !== null && managerName !== null ? [{ personId: managerId, name: managerName }] : [];
  return [{ personId, name }, ...manager];
}
