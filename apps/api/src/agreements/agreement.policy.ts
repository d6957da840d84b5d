import type { AgreementAbility } from '@rungs/contracts/agreements.js';
import type { Relation } from '@rungs/domain/audience.js';
import type { Rule } from '../platform/policy/policy.js';

export type AgreementFacts = Readonly<{ relation: Relation }>;

const isOneOfTheTwo: Rule<AgreementFacts> = (_actor, { relation }) => relation === 'owner' || relation === 'manager';

/** What two people agreed on is both of theirs to write, whoever wrote it first, and nobody else's to read. */
export const agreementPolicy = {
  read: isOneOfTheTwo,
  create: isOneOfTheTwo,
  update: isOneOfTheTwo,
  delete: isOneOfTheTwo,
  restore: isOneOfTheTwo,
} satisfies Record<'read' | 'create' | 'restore' | AgreementAbility, Rule<AgreementFacts>>;
