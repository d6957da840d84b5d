import type { AgendaItemAbility } from '@rungs/contracts/one-on-ones.js';
import type { Relation } from '@rungs/domain/audience.js';
import { allOf, type Rule } from '../platform/policy/policy.js';

export type AgendaFacts = Readonly<{ relation: Relation; isAuthor: boolean }>;

const isOneOfTheTwo: Rule<Pick<AgendaFacts, 'relation'>> = (_actor, { relation }) =>
  relation === 'owner' || relation === 'manager';
const isAuthor: Rule<AgendaFacts> = (_actor, facts) => facts.isAuthor;

/** Both say what they talked about; what one of them wants to say is theirs to put otherwise and to take off again. */
export const oneOnOnePolicy = {
  read: isOneOfTheTwo,
  create: isOneOfTheTwo,
  update: isOneOfTheTwo,
  reword: allOf(isOneOfTheTwo, isAuthor),
  delete: allOf(isOneOfTheTwo, isAuthor),
  restore: allOf(isOneOfTheTwo, isAuthor),
  /** One's own: no rule opens those of the other. */
  keepNotes: isOneOfTheTwo,
} satisfies Record<'read' | 'create' | 'restore' | 'keepNotes' | AgendaItemAbility, Rule<AgendaFacts>>;
