import { isSkipLevel as leadsTheManager, type Relation } from '@rungs/domain/audience.js';
import { allOf, anyOf, type Rule } from '../platform/policy/policy.js';

/** All a rule may look at: what the caller is to the person, and what there is to act on. */
export type JourneyFacts = Readonly<{ relation: Relation; hasJourney: boolean; hasManager: boolean }>;

const isOwner: Rule<JourneyFacts> = (_, { relation }) => relation === 'owner';
const isManager: Rule<JourneyFacts> = (_, { relation }) => relation === 'manager';
const isSkipLevel: Rule<JourneyFacts> = (_, { relation }) => leadsTheManager(relation);
const isInCircle: Rule<JourneyFacts> = (_, { relation }) => relation === 'circle';
const hasJourney: Rule<JourneyFacts> = (_, facts) => facts.hasJourney;
const hasNone: Rule<JourneyFacts> = (_, facts) => !facts.hasJourney;

/** HR and admins work with aggregates: neither role opens anybody's journey. */
export const journeyPolicy = {
  /** The stair and the coverage. Of the circle, those to whom they were shown are told here as `circle`. */
  open: anyOf(isOwner, isManager, isSkipLevel, isInCircle),
  /** And what owner and manager say to each other: intent, readiness, moves, talks. */
  read: anyOf(isOwner, isManager, isSkipLevel),
  start: allOf(isOwner, hasNone),
  change: allOf(isOwner, hasJourney),
  advance: allOf(isOwner, hasJourney),
  revisit: allOf(isOwner, hasJourney),
  /** Confirms or declines a move that was proposed. */
  answerMove: allOf(isManager, hasJourney),
  declareIntent: allOf(isOwner, hasJourney),
  judgeReadiness: isManager,
  comment: anyOf(isOwner, isManager),
  logTalk: anyOf(isOwner, isManager),
} satisfies Record<string, Rule<JourneyFacts>>;
