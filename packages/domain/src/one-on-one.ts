/** What a talk between two has to settle, from what both of them see: no judgement of its own. */

export type OneOnOneFacts = Readonly<{
  intentState: string | null;
  readiness: string | null;
  readinessStale: boolean;
  covered: number;
  required: number;
  hasProposal: boolean;
  hasJourney: boolean;
}>;

export const disagreements = ['intent_countered', 'ready_without_coverage', 'covered_but_not_ready'] as const;
export type Disagreement = (typeof disagreements)[number];
export const owedDecisions = ['answer_intent', 'answer_move', 'judge_readiness', 'renew_readiness'] as const;
export type OwedDecision = (typeof owedDecisions)[number];

const ready: ReadonlySet<string> = new Set(['ready_next_window', 'ready_now']);
const notReady: ReadonlySet<string> = new Set(['not_started', 'developing']);

/** Where the two see different things: the person by their words and evidence, the manager by their judgement. */
export function disagreementsIn({ intentState, readiness, covered, required }: OneOnOneFacts): Disagreement[] {
  const holds: Record<Disagreement, boolean> = {
    intent_countered: intentState === 'countered',
    ready_without_coverage: readiness !== null && ready.has(readiness) && covered < required,
    covered_but_not_ready: readiness !== null && notReady.has(readiness) && required > 0 && covered === required,
  };
  return disagreements.filter((one) => holds[one]);
}

/** What waits for the manager. */
export function decisionsOwed(facts: OneOnOneFacts): OwedDecision[] {
  const { intentState, readiness, readinessStale, hasProposal, hasJourney } = facts;
  const holds: Record<OwedDecision, boolean> = {
    answer_intent: intentState === 'declared',
    answer_move: hasProposal,
    judge_readiness: hasJourney && readiness === null,
    renew_readiness: readiness !== null && readinessStale,
  };
  return owedDecisions.filter((one) => holds[one]);
}
