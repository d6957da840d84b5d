import type { HelpAbility, HelpAudience } from '@rungs/contracts/help-requests.js';
import type { Relation } from '@rungs/domain/audience.js';
import type { HelpState } from '@rungs/domain/help-requests.js';
import { allOf, anyOf, type Rule } from '../platform/policy/policy.js';

/** `relation` is to the asker. */
export type HelpFacts = Readonly<{ relation: Relation; askedId: string; audience: HelpAudience; state: HelpState }>;

const isAsker: Rule<HelpFacts> = (_actor, { relation }) => relation === 'owner';
const isAsked: Rule<HelpFacts> = (actor, { askedId }) => actor.personId === askedId;
/** Taken back: what came along with the question is no longer theirs to read. */
const stands: Rule<HelpFacts> = (_, { state }) => state !== 'withdrawn';
/** To ask for help is no report: the manager reads of it where the asker says so, and nobody above or beside them does. */
const isManagerWhoMay: Rule<HelpFacts> = (_, { relation, audience }) =>
  relation === 'manager' && audience === 'manager';

export const helpPolicy = {
  read: anyOf(isAsker, allOf(isAsked, stands), isManagerWhoMay),
  create: isAsker,
  answer: allOf(isAsked, stands),
  decline: allOf(isAsked, stands),
  withdraw: isAsker,
  take_over: isAsker,
  update: isAsker,
} satisfies Record<'read' | 'create' | HelpAbility, Rule<HelpFacts>>;

/** Who may look at a list of somebody's requests at all; each of them is then decided for itself. */
export const readsHelpOf: Rule<Readonly<{ relation: Relation }>> = (_, { relation }) =>
  relation === 'owner' || relation === 'manager';
