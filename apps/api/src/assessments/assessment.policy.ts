import type { AssessmentAbility, AssessmentKind } from '@rungs/contracts/assessments.js';
import type { Audience } from '@rungs/contracts/records.js';
import { isInCircle, mayBeRead, type Relation, skipLevels } from '@rungs/domain/audience.js';
import { allOf, anyOf, not, type Rule } from '../platform/policy/policy.js';

/** `audience` is `private` while it is a draft. */
export type AssessmentFacts = Readonly<{
  relation: Relation;
  kind: AssessmentKind;
  audience: Audience;
  isAuthor: boolean;
}>;
type Act = 'create' | 'read' | 'readSummary' | 'restore' | AssessmentAbility;

const is =
  (...relations: readonly Relation[]): Rule<AssessmentFacts> =>
  (_actor, { relation }) =>
    relations.includes(relation);
const inCircle: Rule<AssessmentFacts> = (_actor, { relation }) => isInCircle(relation);
const isSelf: Rule<AssessmentFacts> = (_actor, { kind }) => kind === 'self';
const isDraft: Rule<AssessmentFacts> = (_actor, { audience }) => audience === 'private';
const isShared: Rule<AssessmentFacts> = (_actor, { audience }) => mayBeRead(audience, 'circle');

/** Somebody who is no longer the manager loses the drafts of that time as well. */
const writes: Rule<AssessmentFacts> = (_actor, { relation, kind, isAuthor }) =>
  isAuthor && relation === (kind === 'self' ? 'owner' : 'manager');

const read = anyOf<AssessmentFacts>(
  allOf(isDraft, writes),
  allOf(not(isDraft), isSelf, anyOf(is('owner', 'manager'), allOf(inCircle, isShared))),
  allOf(not(isDraft), not(isSelf), is('owner', 'manager', ...skipLevels)),
);

/** Two people read each other once each has published. Neither reads a draft of the other, nor does anybody else. */
export const assessmentPolicy = {
  create: is('owner', 'manager'),
  read,
  /** How often each rating was given: all that the manager's manager is told of a self assessment. */
  readSummary: anyOf(read, allOf(not(isDraft), isSelf, is(...skipLevels))),
  update: writes,
  publish: writes,
  delete: writes,
  restore: writes,
  /** What a manager said goes to nobody beyond the line, so only a self assessment is shared further. */
  share: allOf(isSelf, writes),
} satisfies Record<Act, Rule<AssessmentFacts>>;
