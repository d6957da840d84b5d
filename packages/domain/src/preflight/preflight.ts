import { coverageFromCounters } from '../coverage/coverage.js';
import { evidenceMonths, type MonthsToCheck } from './evidence-months.js';
import { feedbackAge, type FeedbackToCheck } from './feedback-age.js';
import { checks, type Finding, type Found } from './finding.js';
import { judgementAge, type JudgementToCheck } from './judgement-age.js';
import { openGaps, type SignalToCheck } from './open-gaps.js';
import { type Readings, twoReadings } from './two-readings.js';
import { unsharedEvidence, type UnsharedToCheck } from './unshared-evidence.js';

/** Everything that is looked at: counts, days and ratings, never a record's words. */
export type PreflightFacts = UnsharedToCheck &
  MonthsToCheck &
  JudgementToCheck &
  Readonly<{
    signals: readonly SignalToCheck[];
    self: Readings | null;
    manager: Readings | null;
    feedback: Omit<FeedbackToCheck, 'answersRequired'>;
  }>;

/**
 * What would surprise a manager who read the case today: blockers first, each kind in its order. Deterministic; an
 * empty answer means that nothing of this was found, and promises nothing about the decision.
 * @param today `YYYY-MM-DD`
 */
export function preflight(facts: PreflightFacts, today: string): Finding[] {
  const { expectations, shared, signals, feedback } = facts;
  const covered = coverageFromCounters(expectations, shared).expectations;
  const measured = expectations.flatMap(({ competency }, index) => {
    const expectation = covered[index];
    return expectation ? [{ ...expectation, competency }] : [];
  });
  const answersRequired = signals.some(({ key, required }) => key === 'feedback_answered' && required);
  const exact: Found[] = [
    ...twoReadings(facts),
    ...feedbackAge({ ...feedback, answersRequired }, today),
    ...evidenceMonths(facts, today),
    ...unsharedEvidence(facts),
    ...judgementAge(facts, today),
  ];
  const saidAlready = new Set(exact.flatMap(({ instead }) => instead ?? []));
  const gaps = openGaps(
    signals.filter(({ key }) => !saidAlready.has(key)),
    measured,
  );
  return [...gaps, ...exact].map(({ instead: _, ...finding }) => finding).toSorted(inOrder);
}

/** Without what was found in records that only their owner reads. */
export const toldToTheManager = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ onlyOwner }) => !onlyOwner);

const inOrder = (a: Finding, b: Finding): number =>
  Number(b.severity === 'blocker') - Number(a.severity === 'blocker') ||
  checks.indexOf(a.check) - checks.indexOf(b.check);
