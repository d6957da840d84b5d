import { alignmentFacts } from '@rungs/domain/plans/alignment.js';
import { coveredFromCounters } from '@rungs/domain/coverage/coverage.js';
import { intentIsAcknowledged } from '@rungs/domain/journey/intent.js';
import type { JourneyFacts } from '@rungs/domain/journey/journey-facts.js';
import { observed } from '@rungs/domain/observations.js';
import { aimedOn, type Aim, timingFacts } from '@rungs/domain/journey/timing.js';
import { evaluateSignals, type SignalResult, stepProgressOf } from '@rungs/domain/journey/signals.js';
import { softSkillsRecent, within90Days } from '@rungs/domain/visibility.js';
import type { Framework } from '../framework/index.js';
import type { ExpectationInLadder } from '../ladders/index.js';
import type { Facts, SignalCounts } from './facts.js';

type Kept<Counts> = Readonly<{ facts: Counts; hasManager: boolean }> & Aim;
type Covered = Readonly<{ covered: number; required: number }>;

/** The kept counts as signals read them. How many goals are overdue depends on the day one asks. */
function signalFacts(
  { facts, hasManager, ...aim }: Kept<SignalCounts>,
  { covered, required }: Covered,
  today: string,
): JourneyFacts {
  return {
    ...facts,
    ...observed(facts.observationsByKind),
    feedbackUnanswered: Math.max(facts.feedbackReceived - facts.feedbackAnswered, 0),
    overdueGoals: facts.openGoalDueDates.filter((due) => due < today).length,
    visibilityRecent: within90Days(facts.visibilityDates, today),
    softSkillsRecent: softSkillsRecent(facts, today),
    ...alignmentFacts(facts, today),
    coveredExpectations: covered,
    requiredExpectations: required,
    intentAcknowledged: aim.intentState !== null && intentIsAcknowledged(aim.intentState),
    ...timingFacts(facts, aimedOn(aim)),
    hasManager,
  };
}

export const signalsOf = (
  kept: Kept<SignalCounts>,
  covered: Covered,
  today: string,
  { signals }: Pick<Framework, 'signals'>,
): SignalResult[] => evaluateSignals(signalFacts(kept, covered, today), signals);

/** What is kept beside the counts: treads `[met, required]` and coverage, so that boards only read. */
export function computed(
  kept: Kept<Facts>,
  expectations: readonly ExpectationInLadder[],
  today: string,
  framework: Framework,
) {
  const { covered, required } = coveredFromCounters(expectations, kept.facts.byCompetency);
  const steps = stepProgressOf(signalFacts(kept, { covered, required }, today), framework.signals);
  return { covered, required, steps: steps.map((step) => [step.met, step.required]) };
}
