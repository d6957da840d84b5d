/** Everything a signal may look at: counts, never records. Yes and no are 1 and 0. */
export type JourneyFacts = Readonly<{
  keyPlayers: number;
  keyPlayersMet: number;
  openGoals: number;
  overdueGoals: number;
  goalsDeliveredWithOthers: number;
  feedbackReceived: number;
  feedbackUnanswered: number;
  leadershipEvidence: number;
  coveredExpectations: number;
  requiredExpectations: number;
  intentAcknowledged: boolean;
  targetDateChosen: boolean;
}>;
