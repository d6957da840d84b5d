import type { CommentAbility } from '@rungs/contracts/comments.js';
import type { Relation } from '@rungs/domain/audience.js';
import { allOf, type Rule } from '../platform/policy/policy.js';

export type CommentFacts = Readonly<{ relation: Relation; isAuthor: boolean }>;

const isBetweenThem: Rule<Pick<CommentFacts, 'relation'>> = (_actor, { relation }) =>
  relation === 'owner' || relation === 'manager';
const isAuthor: Rule<CommentFacts> = (_actor, facts) => facts.isAuthor;

/** A conversation of a person with their manager. Whoever is neither any more has no part in it, nor in what they wrote. */
export const commentPolicy = {
  read: isBetweenThem,
  create: isBetweenThem,
  update: allOf(isBetweenThem, isAuthor),
  delete: allOf(isBetweenThem, isAuthor),
  restore: allOf(isBetweenThem, isAuthor),
} satisfies Record<'read' | 'create' | 'restore' | CommentAbility, Rule<CommentFacts>>;
